import type { Page } from '@playwright/test';

import { download } from './download.ts';
import { ink } from './ink.ts';
import { ROW_LIMIT, expect, test } from './journey.ts';

test('a query that returns paths is drawn', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.run(
    "MATCH path = (p:Entity {id: 'person/jens-stoltenberg'})-[:CHAIRS]->(m:Entity) RETURN path AS path",
  );
  await expect(explorer.results).toContainText('1 row in');
  await expect(explorer.results).toContainText(/2 nodes, \d+ relationships? drawn/);
  await expect(explorer.results).toContainText('complete');

  await explorer.results.getByRole('tab', { name: /^Graph/ }).click();
  await explorer.results.getByRole('button', { name: 'Draw only these' }).click();
  await expect.poll(async () => (await explorer.shown()).nodes).toBe(2);
  await explorer.settled();
  expect((await explorer.places()).map(({ text }) => text)).toContain('CHAIRS');
  await page.keyboard.press('Escape');
});

test('rows of the table and nodes of the canvas share the selection', async ({ explorer }) => {
  await explorer.open();
  await explorer.run('MATCH (c:Country) RETURN c AS country, c.name AS name ORDER BY name LIMIT 5');
  const row = explorer.results.getByRole('row').filter({ hasText: 'Georgia' });
  await row.getByRole('gridcell').first().click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(explorer.inspected('Georgia')).toBeVisible();
});

test('an answer that was cut says so, and where', async ({ explorer }) => {
  await explorer.open();
  await explorer.run('UNWIND range(1, 2000) AS n RETURN n AS n');
  const limit = ROW_LIMIT.toLocaleString('en-US');
  await expect(explorer.results).toContainText(`${limit} rows in`);
  await expect(explorer.results).toContainText(`cut at ${limit} rows`);
  await expect(explorer.results).not.toContainText('complete');
});

test('CSV and JSON hold every value exactly', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.run(`RETURN 9007199254740993 AS big, 0.1 AS tenth, 'a "b", c' AS text, null AS nothing`);
  await expect(explorer.results).toContainText('1 row in');

  const csv = await saved(page, 'CSV');
  expect(csv).toEqual({
    name: 'result.csv',
    text: 'big,tenth,text,nothing\r\n9007199254740993,0.1,"a ""b"", c",\r\n',
  });
  const json = await saved(page, 'JSON');
  expect(json.name).toBe('result.json');
  expect(JSON.parse(json.text)).toEqual({
    columns: ['big', 'tenth', 'text', 'nothing'],
    rows: [[expect.anything(), 0.1, 'a "b", c', null]],
  });
  expect(json.text).toContain('9007199254740993');
});

test('a result stands out while the console shows it', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.run(
    "MATCH (p:Person {name: 'Jens Stoltenberg'})-[r:CHAIRS]->(e) RETURN p AS who, r AS does, e AS what",
  );
  await expect(explorer.results).toContainText('complete');
  await explorer.settled();
  const places = await explorer.places();
  const { amount } = await ink(page);
  expect((await ink(page, await explorer.placeOf('CHAIRS'))).strongest).toBeGreaterThan(240);
  // A click beside everything lets go of the result: all other lines come back, and nothing moves.
  await explorer.canvas.click({ position: { x: 20, y: 80 } });
  await expect.poll(async () => amount / (await ink(page)).amount).toBeLessThan(0.6);
  expect(await explorer.places()).toEqual(places);
});

async function saved(page: Page, kind: string): Promise<{ name: string; text: string }> {
  const { name, bytes } = await download(page, async () => {
    await page.getByRole('button', { name: 'Save the result' }).click();
    await page.getByRole('menuitem', { name: `Save as ${kind}` }).click();
  });
  return { name, text: bytes.toString('utf8') };
}

test('relationships between that the query did not return are taken back alone', async ({ explorer }) => {
  await explorer.open();
  await explorer.run("MATCH (n:Entity) WHERE n.name = 'Georgia' RETURN n");
  await explorer.results.getByRole('tab', { name: /^Graph/ }).click();
  await explorer.results.getByRole('button', { name: 'Draw only these' }).click();
  await expect.poll(() => explorer.shown()).toEqual({ nodes: 1, relationships: 0 });

  await explorer.run("MATCH (n:Entity) WHERE n.name IN ['Russia', 'NATO'] RETURN n");
  await expect.poll(async () => (await explorer.shown()).nodes).toBe(3);
  const added = await explorer.shown();
  expect(added.relationships).toBeGreaterThan(0);
  const between = explorer.results.getByRole('checkbox', { name: /added|between/ }).first();
  await between.uncheck();
  await expect.poll(() => explorer.shown()).toEqual({ nodes: 3, relationships: 0 });
  await between.check();
  await expect.poll(() => explorer.shown()).toEqual(added);
});
