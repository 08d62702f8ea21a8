import { expect, test } from './journey.ts';

const PEOPLE = 'MATCH (p:Person) RETURN p.name AS name ORDER BY name LIMIT 3';

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

test('Ctrl Z while everything is laid out anew gives that up, and no step before it', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.choose('Ukraine');
  await explorer.settled();
  await page.keyboard.press('h');
  await expect(page.getByText('1 node hidden')).toBeVisible();
  await explorer.settled();
  const before = await explorer.places();
  await page.getByRole('button', { name: 'Force layout' }).click();
  await page.keyboard.press('Control+z');
  await explorer.settled();
  await expect(page.getByText('1 node hidden')).toBeVisible();
  expect(await explorer.places()).toEqual(before);
});
