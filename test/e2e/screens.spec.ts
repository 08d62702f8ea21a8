import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from './journey.ts';
import { SCREENS } from './screens.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const size of SIZES) {
  for (const [name, reach] of Object.entries(SCREENS)) {
    test(
      `axe finds nothing serious: ${name}, ${size.width} wide`,
      { tag: size.width === 1280 ? [] : '@wide' },
      async ({ page, explorer, watched }) => {
        watched.permit(/status of 40[03] .*\/api\/(query|import)/);
        await page.setViewportSize(size);
        await explorer.open();
        await reach(explorer, page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
          await explorer.settled();
          await page.screenshot({ path: `test-results/screens/${name}-${colorScheme}-${size.width}.png` });
          expect(await faultsOf(page), colorScheme).toEqual([]);
        }
      },
    );
  }
}

async function faultsOf(page: Page): Promise<string[]> {
  // Faults alone, and no second page to gather them in, as there are no frames: half the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
}
