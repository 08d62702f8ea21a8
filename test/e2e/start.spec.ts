import { expect, test } from './journey.ts';

test('the sample is drawn on the first start, and can be read', async ({ page, explorer, engine }) => {
  await explorer.open();

  const { nodes, relationships } = await explorer.shown();
  expect(nodes).toBeGreaterThanOrEqual(20);
  expect(relationships).toBeGreaterThanOrEqual(nodes / 2);
  await expect(page.getByText(/relationships shown\s+of 3\d\d ·/)).toBeVisible();
  expect((await explorer.places()).filter(({ text }) => text === 'Russia')).toHaveLength(1);

  const engineBadge = engine === 'embedded' ? 'Embedded · Cypher subset' : /^Neo4j.* 5\.26/;
  await page.getByRole('button', { name: engineBadge }).click();
  await expect(page.getByText(engine === 'embedded' ? /GRAPH_URL=bolt/ : /database neo4j/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read-only' })).toBeVisible();
});

test('the note of the sample leads to its sources', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Read them' }).click();
  await expect(explorer.cells()).toContainText([
    'NATO united',
    'The Express Tribune',
    'NATO is on guard',
    'Reuters',
  ]);
  await expect(explorer.cells()).toHaveCount(5 * 4);
  await explorer.settled();
  const box = (await explorer.canvas.boundingBox())!;
  const console = (await explorer.console.boundingBox())!;
  const sources = (await explorer.places()).filter(({ text }) => /^NATO (united|is on guard)/.test(text));
  expect(sources).toHaveLength(2);
  for (const { x, y } of sources) {
    expect(x > 0 && x < box.width && y > 0 && box.y + y < console.y, 'it is in sight').toBe(true);
  }
});

test('the page is built for its users, not for developers', async ({ page, request }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url());
  });
  await page.goto('/');
  await expect(page.getByRole('application')).toBeVisible();
  expect(scripts.length).toBeGreaterThan(1);
  for (const address of scripts) {
    expect(await (await request.get(address)).text(), address).not.toContain('React DevTools');
  }
});

test('the outline lists what the canvas shows, and both share the selection', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: /^Outline/ }).click();

  const { nodes } = await explorer.shown();
  await expect(explorer.outline.getByRole('treeitem')).toHaveCount(nodes);

  await explorer.clickOn('Russia');
  await expect(explorer.inspected('Russia')).toBeVisible();
  await expect(explorer.outline.getByRole('treeitem', { name: /^Russia,/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a label and a type are hidden and shown by the legend, and counted', async ({ page, explorer }) => {
  await explorer.open();
  const before = await explorer.shown();
  const legend = page.getByRole('region', { name: 'Legend' });

  await legend.getByRole('button', { name: /^Person/ }).click();
  await expect(page.getByText(/\d+ nodes hidden/)).toBeVisible();
  expect((await explorer.shown()).nodes).toBeLessThan(before.nodes);

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => explorer.shown()).toEqual(before);
});
