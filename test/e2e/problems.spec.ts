import { clear, write } from './blank.ts';
import { expect, test } from './journey.ts';

const PEOPLE = 'MATCH (p:Person) RETURN p.name AS name ORDER BY name LIMIT 3';

test('a syntax error is marked and explained, and the last result stays', async ({ explorer, watched }) => {
  watched.permit(/status of 400 .*\/api\/query/);
  await explorer.open();
  await explorer.run(PEOPLE);
  await expect(explorer.cells()).toHaveCount(3);

  await explorer.run('MATCH (p:Person)\nRETURN p.name AS name ORDERED BY name');
  const problem = explorer.results.getByRole('alert');
  await expect(problem).toContainText(/Line 2, column \d+/);
  // A mark in the text has no role; it is what the class says.
  await expect(explorer.editor.locator('.cm-lintRange-error').first()).toBeVisible();
  await expect(explorer.cells()).toHaveCount(3);
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
  await expect(explorer.cells()).toHaveText('17');

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
  await expect(explorer.cells()).toHaveCount(1);
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
