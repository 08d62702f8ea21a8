import { copyFile } from 'node:fs/promises';

import { expect, test } from './journey.ts';

const PICTURE = 'test-results/screens/picture.png';

/** The picture of the README. `npm run e2e -- picture --update-snapshots` puts a new one in its place. */
test('the picture of the README can be taken', async ({ page, explorer }, testInfo) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await explorer.open();
  await explorer.clickOn('Jens Stoltenberg');
  await expect(explorer.inspector.getByRole('region', { name: 'Says' })).toBeVisible();
  await page.mouse.move(0, 0);
  await explorer.settled();
  await page.screenshot({ path: PICTURE });
  if (/all|changed/.test(testInfo.config.updateSnapshots)) await copyFile(PICTURE, 'docs/picture.png');
});
