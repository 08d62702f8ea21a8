import type { Locator } from '@playwright/test';

import { expect, test } from './journey.ts';

for (const width of [1024, 1280, 1920]) {
  test(`status line and result line are folded, never cut, at ${width}`, async ({ page, explorer }) => {
    await page.setViewportSize({ width, height: 800 });
    await explorer.open();
    const status = page.locator('.status-line');
    expect(await cutParts(status)).toEqual([]);
    await explorer.choose('Stolt');
    await expect(explorer.inspected('Jens Stoltenberg')).toBeVisible();
    expect(await cutParts(status)).toEqual([]);
    await expect(status.locator('p')).toHaveAttribute(
      'title',
      / of 378 · 1,129 · 1 selected, \d+ neighbours$/,
    );

    await explorer.run('MATCH (a:Country)-[r]->(b:Country) RETURN a, r, b');
    await expect(explorer.results).toContainText(/\d+ nodes, \d+ relationships drawn/);
    const line = explorer.results.locator('.result-line');
    expect(await cutParts(line)).toEqual([]);
    expect(await cutParts(status)).toEqual([]);
    await expect(line).toContainText('complete');
    await expect(line.locator('p')).toHaveAttribute('title', /complete · \d+ nodes, .* · database/);

    await explorer.run('UNWIND range(1, 2000) AS n RETURN n');
    await expect(line.getByText('cut at 1,000 rows')).toBeVisible();
    expect(await cutParts(line)).toEqual([]);
  });
}

test('one is not many', async ({ explorer }) => {
  await explorer.open();
  await explorer.run("MATCH (p:Person {name: 'Jens Stoltenberg'}) RETURN p");
  await expect(explorer.results).toContainText('1 row in');
  await expect(explorer.results).toContainText('1 node, 0 relationships drawn');
  await explorer.results.getByRole('tab', { name: /^Graph/ }).click();
  await explorer.results.getByRole('button', { name: 'Draw only these' }).click();
  await expect.poll(async () => (await explorer.shown()).nodes).toBe(1);
  await expect(explorer.page.locator('.status-line')).toContainText('1 node · 0 relationships shown');
});

/** The parts of a line that are seen in part only. */
function cutParts(line: Locator): Promise<string[]> {
  return line.evaluate((room) => {
    const { left, right } = room.getBoundingClientRect();
    return [...room.querySelectorAll('p > *')]
      .filter((part) => part.getClientRects().length > 0)
      .filter((part) => {
        const box = part.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1 || part.scrollWidth > part.clientWidth + 1;
      })
      .map((part) => part.textContent ?? '');
  });
}
