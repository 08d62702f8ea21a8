import type { Page } from '@playwright/test';

import type { Explorer } from './explorer.ts';
import { expect, test } from './journey.ts';

const WINDOWS = {
  // What a browser makes of a window of 1280 x 800 at 200 %: half as many pixels, each twice as large.
  'at 200 % zoom': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  'on a phone': {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  },
};

for (const [where, window] of Object.entries(WINDOWS)) {
  test.describe(where, () => {
    test.use(window);

    test(`one finds a node and reads its evidence ${where}`, async ({ page, explorer }) => {
      await explorer.open();
      await fits(page);
      await page
        .getByRole('button', { name: /^Search/ })
        .first()
        .click();
      await page.getByRole('combobox', { name: /^Search names/ }).fill('NATO chief');
      await explorer.found().first().click();
      await expect(explorer.inspected('Jens Stoltenberg')).toBeInViewport();
      await fits(page);

      const says = explorer.inspector.getByRole('region', { name: 'Says' });
      await says.scrollIntoViewIfNeeded();
      await expect(says).toBeInViewport();
      await evidence(explorer);
      await fits(page);
      await explorer.inspector.getByRole('button', { name: 'Close' }).click();
      await expect(explorer.canvas).toBeInViewport();
    });
  });
}

async function evidence(explorer: Explorer): Promise<void> {
  await explorer.chooseInOutline('Jens Stoltenberg', /^Jens Stoltenberg CHAIRS /);
  const claims = explorer.inspector.getByRole('region', { name: 'Claims', exact: true });
  await claims.scrollIntoViewIfNeeded();
  await expect(claims).toBeInViewport();
  await expect(claims).toContainText('Reuters');
}

/** The page never scrolls sideways, and no button of it lies outside the window. */
async function fits(page: Page): Promise<void> {
  const outside = await page.evaluate(() => {
    const { innerWidth } = globalThis;
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    const beyond = [...document.querySelectorAll('button')].filter((button) => {
      const { left, right, width } = button.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1) && button.checkVisibility();
    });
    return [...wide, ...beyond.map((button) => button.ariaLabel ?? button.textContent)];
  });
  expect(outside).toEqual([]);
}
