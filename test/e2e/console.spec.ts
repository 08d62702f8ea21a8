import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { clear, write } from './blank.ts';
import { ROW_LIMIT, expect, test } from './journey.ts';

const PEOPLE = 'MATCH (p:Person) RETURN p.name AS name ORDER BY name LIMIT 3';

test('a syntax error is marked and explained, and the last result stays', async ({ explorer, watched }) => {
  watched.permit(/status of 400 .*\/api\/query/);
  await explorer.open();
  await explorer.run(PEOPLE);
  await expect(explorer.cells('name')).toHaveCount(3);

  await explorer.run('MATCH (p:Person)\nRETURN p.name AS name ORDERED BY name');
  const problem = explorer.results.getByRole('alert');
  await expect(problem).toContainText(/Line 2, column \d+/);
  // A mark in the text has no role; it is what the class says.
  await expect(explorer.editor.locator('.cm-lintRange-error').first()).toBeVisible();
  await expect(explorer.cells('name')).toHaveCount(3);
  await expect(explorer.results).toContainText(/below: the run of .*, 3 rows/);

  await explorer.run(PEOPLE);
  await expect(problem).toBeHidden();
});

test('a problem stands under its line, and its fix is taken by a click or by keys', async ({
  page,
  explorer,
  watched,
}) => {
  watched.permit(/status of 4\d\d .*\/api\/query/);
  await explorer.open();
  await explorer.run('MATCH (p:Person)\nWHERE p.name IS NOT NUL\nRETURN cuont(p) AS n');
  const card = explorer.editor.getByRole('group', { name: /^Problem in line/ });
  await expect(card).toContainText(/Line 2, column 21\. Did you mean NULL\?/);
  await card.getByRole('button', { name: /^Fix it/ }).click();
  await expect(card).toBeHidden();
  await expect(explorer.editor).toBeFocused();
  await expect(explorer.editor).toContainText('IS NOT NULL');
  await explorer.editor.press('Control+Enter');
  // The second mistake: the keyboard is in the table this time.
  await expect(card).toContainText('Did you mean count?');
  await expect(explorer.results.getByRole('alert')).toContainText('Alt Enter');
  await explorer.results.getByRole('tab', { name: /^Table/ }).focus();
  await page.keyboard.press('Alt+Enter');
  await expect(explorer.editor).toContainText('RETURN count(p) AS n');
  await explorer.editor.press('Control+Enter');
  await expect(explorer.cells('n')).toHaveText('17');

  // Of another text the card knows nothing; the mark stays until its place is changed.
  await explorer.run('MATCH (p:Person) RETRUN p');
  await expect(card).toContainText('Did you mean RETURN?');
  await explorer.editor.press('Control+Home');
  await page.keyboard.type('/* x */ ');
  await expect(card).toBeHidden();
  await expect(explorer.editor.locator('.cm-lintRange-error').first()).toHaveText('RETRUN');
});

test('a label that nothing has is named when nothing was found', async ({ explorer }) => {
  await explorer.open();
  await explorer.run('MATCH (p:Persn {name: "x"})-[:LEADS]->(c) RETURN p');
  const card = explorer.editor.getByRole('group', { name: 'Problem in line 1' });
  await expect(card).toContainText(
    'No node is known to have the label Persn. Line 1, column 10. Did you mean Person?',
  );
  await explorer.editor.press('Alt+Enter');
  await expect(explorer.editor).toContainText('(p:Person {');
  await explorer.editor.press('Control+Enter');
  await expect(explorer.results).toContainText('found no rows');
  await expect(card).toBeHidden();
});

test('what the database warns of stands under its line, beside the result', async ({ explorer, engine }) => {
  test.skip(engine === 'embedded', 'the embedded engine warns of nothing');
  await explorer.open();
  await explorer.run('MATCH (p:Person)\nRETURN id(p) AS id LIMIT 1');
  await expect(explorer.cells('id')).toHaveCount(1);
  const card = explorer.editor.getByRole('group', { name: 'Problem in line 2' });
  await expect(card).toContainText(/deprecated.* Line 2, column 8\./);
  await expect(explorer.results).toContainText('complete');
});

test('a query that would write says how to allow it', async ({ page, explorer, blank, watched }) => {
  watched.permit(/status of 403 .*\/api\/query/);
  const query = "MATCH (n) SET n.seen = 'yes' RETURN n.seen AS seen";
  const card = explorer.editor.getByRole('group', { name: 'Problem in line 1' });
  await explorer.open();
  await explorer.run(query);
  await expect(card).toContainText('--allow-writes');
  await expect(card.getByRole('button')).toHaveCount(0);

  await clear(blank);
  await write(blank, "CREATE (:Person {name: 'Ada'})");
  await explorer.open(blank!.address);
  await explorer.run(query);
  await card.getByRole('button', { name: /^Allow writing/ }).click();
  await expect(page.getByRole('checkbox', { name: 'may write' })).toBeChecked();
  await expect(card).toContainText('Run it again');
  await explorer.editor.press('Control+Enter');
  await expect(explorer.results.getByRole('gridcell', { name: 'yes' })).toBeVisible();
  await clear(blank);
});

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

test('parameters are asked for by name and sent as values', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.write('MATCH (p:Person) WHERE p.name = $name RETURN p.id AS id, $big AS big');
  // What is missing is named before anything is asked.
  await explorer.editor.press('Control+Enter');
  const card = explorer.editor.getByRole('group', { name: 'Problem in line 1' });
  await expect(card).toContainText('The query needs a value for $name and $big. Line 1, column 33.');
  const parameters = page.getByRole('region', { name: 'Parameters' });
  await expect(parameters).toContainText('No value yet for $name and $big.');
  await parameters.getByRole('button', { name: 'Add $name, $big' }).click();
  const field = parameters.getByRole('textbox', { name: 'Parameters as JSON' });
  await field.fill('{"name": "Jens Stoltenberg", "big": ');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(parameters).toContainText('Line 1, column 37: a value is missing');
  await field.fill('{"name": "Jens Stoltenberg", "big": {"$type": "Integer", "_value": "9007199254740993"}}');
  await field.press('Control+Enter');
  await expect(explorer.results.getByRole('gridcell', { name: 'person/jens-stoltenberg' })).toBeVisible();
  await expect(explorer.results.getByRole('gridcell', { name: '9007199254740993' })).toBeVisible();
});

test('an answer that was cut says so, and where', async ({ explorer }) => {
  await explorer.open();
  await explorer.run('UNWIND range(1, 2000) AS n RETURN n AS n');
  const limit = ROW_LIMIT.toLocaleString('en-US');
  await expect(explorer.results).toContainText(`${limit} rows in`);
  await expect(explorer.results).toContainText(`cut at ${limit} rows`);
  await expect(explorer.results).not.toContainText('complete');
});

test('a long query is stopped, and the next one answers', async ({ explorer }) => {
  await explorer.open();
  await explorer.run(
    'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(a) AS c',
  );
  await explorer.console.getByRole('button', { name: 'Stop' }).click();
  await expect(explorer.results).toContainText('Stopped after');
  await explorer.run("RETURN 'still here' AS answer");
  await expect(explorer.results.getByRole('gridcell', { name: 'still here' })).toBeVisible({
    timeout: 30_000,
  });
});

test('CSV and JSON hold every value exactly', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.run(`RETURN 9007199254740993 AS big, 0.1 AS tenth, 'a "b", c' AS text, null AS nothing`);
  await expect(explorer.results).toContainText('1 row in');

  const csv = await download(page, 'CSV');
  expect(csv).toEqual({
    name: 'result.csv',
    text: 'big,tenth,text,nothing\r\n9007199254740993,0.1,"a ""b"", c",\r\n',
  });
  const json = await download(page, 'JSON');
  expect(json.name).toBe('result.json');
  expect(JSON.parse(json.text)).toEqual({
    columns: ['big', 'tenth', 'text', 'nothing'],
    rows: [[expect.anything(), 0.1, 'a "b", c', null]],
  });
  expect(json.text).toContain('9007199254740993');
});

async function download(page: Page, name: string): Promise<{ name: string; text: string }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the result' }).click();
  await page.getByRole('menuitem', { name: `Save as ${name}` }).click();
  const file = await started;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('the sample queries run on this engine', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('Control+j');
  for (let index = 0; index < 6; index += 1) {
    await explorer.console.getByRole('button', { name: 'Sample queries' }).click();
    const item = page.getByRole('menuitem').nth(index);
    const title = await item.textContent();
    await item.click();
    await expect(explorer.results, title ?? '').toContainText(/[1-9][\d,]* rows? in .*complete/s);
  }
});

test('the history of queries outlasts a reload, until it is cleared', async ({ page, explorer, watched }) => {
  watched.permit(/status of 400 .*\/api\/query/);
  await explorer.open();
  await explorer.run(PEOPLE);
  await expect(explorer.results).toContainText('3 rows in');
  await explorer.run('RETURN nothing');
  await expect(explorer.results).toContainText('Not run');

  await explorer.open();
  await page.keyboard.press('Control+j');
  const history = explorer.console.getByRole('button', { name: 'History' });
  await history.click();
  await expect(page.getByRole('menuitem').first()).toContainText(/^RETURN nothing\d\d:\d\d · failed/);
  await page.getByRole('menuitem', { name: PEOPLE }).click();
  await expect(explorer.editor).toHaveText(PEOPLE);
  await expect(explorer.results).toContainText('Ctrl Enter runs the query');

  await history.click();
  await page.getByRole('menuitem', { name: 'Clear history' }).click();
  await expect(history).toBeDisabled();
  await explorer.open();
  await page.keyboard.press('Control+j');
  await expect(history).toBeDisabled();
});

test('a broken history in the browser does not break the page', async ({ page, explorer }) => {
  for (const broken of ['{"query"', '[{"query":"RETURN 1","at":"now"}]', '{"length":3}']) {
    await page.addInitScript((kept) => localStorage.setItem('relata-past-runs', kept), broken);
    await explorer.open();
    await explorer.run('RETURN 1 AS one');
    await expect(explorer.results).toContainText('1 row in');
  }
});

test('a result stands out while the console shows it', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.run(
    "MATCH (p:Person {name: 'Jens Stoltenberg'})-[r:CHAIRS]->(e) RETURN p AS who, r AS does, e AS what",
  );
  await expect(explorer.results).toContainText('complete');
  await explorer.settled();
  const canvas = () =>
    page.evaluate(() => (document.querySelector('#canvas canvas') as HTMLCanvasElement).toDataURL());
  const brought = await canvas();
  await explorer.canvas.click({ position: { x: 20, y: 80 } });
  await expect.poll(canvas).not.toBe(brought);
});
