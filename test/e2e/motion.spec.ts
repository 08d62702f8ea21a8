import { expect, test } from './journey.ts';

for (const [reducedMotion, frames] of [
  ['no-preference', 'many'],
  ['reduce', 'one'],
] as const) {
  test(`with motion: ${reducedMotion}, a new layout comes in ${frames}`, async ({ page, explorer }) => {
    await page.emulateMedia({ reducedMotion });
    await explorer.open();
    const pictures = page.evaluate(async () => {
      const { relata } = globalThis as unknown as { relata: { places(): readonly object[] } };
      const seen = new Set<string>();
      for (const end = performance.now() + 4000; performance.now() < end;) {
        seen.add(JSON.stringify(relata.places()));
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
      return seen.size;
    });
    await page.getByRole('button', { name: 'Force layout' }).click();
    // The picture before, the new places, and those fitted to the window.
    if (reducedMotion === 'reduce') expect(await pictures).toBeLessThanOrEqual(3);
    else expect(await pictures).toBeGreaterThan(3);
  });
}
