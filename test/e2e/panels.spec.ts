import type { Locator } from '@playwright/test';

import { expect, test } from './journey.ts';

test('panels are sized by pointer and keys, folded away, and found so after a reload', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const legend = page.getByRole('region', { name: 'Legend' });
  const handle = page.getByRole('separator', { name: 'Width of the panel on the left' });
  const before = await widthOf(legend);
  const grip = (await handle.boundingBox())!;
  await page.mouse.move(grip.x + grip.width / 2, grip.y + 300);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2 + 60, grip.y + 300, { steps: 4 });
  await page.mouse.up();
  expect((await widthOf(legend)) - before).toBeCloseTo(60, -1);

  await explorer.choose('Stolt');
  const inspector = await widthOf(explorer.inspector);
  await page.getByRole('separator', { name: 'Width of the inspector' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(explorer.inspector)).toBeGreaterThan(inspector);

  const [side, wide] = [await widthOf(legend), await widthOf(explorer.inspector)];
  await explorer.open();
  expect(await widthOf(legend)).toBe(side);
  await explorer.choose('Stolt');
  expect(await widthOf(explorer.inspector)).toBe(wide);

  await legend.getByRole('button', { name: /^Close/ }).click();
  await expect(legend).toBeHidden();
  await explorer.open();
  await expect(legend).toBeHidden();
  await page.getByRole('button', { name: /^Legend/ }).click();
  await expect(legend).toBeVisible();
});

async function widthOf(part: Locator): Promise<number> {
  return (await part.boundingBox())?.width ?? 0;
}
