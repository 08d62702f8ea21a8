import type { Page } from '@playwright/test';

import { clear, write } from './blank.ts';
import type { Explorer } from './explorer.ts';
import { expect, test } from './journey.ts';

/** Writes the beginning of a query, asks what may follow, and gives the first of it. */
async function offered(page: Page, explorer: Explorer, text: string): Promise<string[]> {
  await page.keyboard.press('Escape');
  await explorer.write(text);
  await page.keyboard.press('Control+Space');
  const list = page.getByRole('listbox', { name: 'Completions' });
  await expect(list, text).toBeVisible();
  await expect(list.getByRole('option').first()).toBeVisible();
  // For a moment the editor takes Enter for a new line, lest a list that opens takes it away from who types.
  await page.waitForTimeout(100);
  return (await list.getByRole('option').allTextContents()).slice(0, 12);
}

test('completion knows labels, types, properties, variables, functions and keywords where they fit', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const first = async (text: string) => (await offered(page, explorer, text))[0];

  expect(await first('MA')).toBe('MATCH');
  expect(await first('MATCH (p:Pers')).toBe('Personlabel');
  expect(await offered(page, explorer, 'MATCH (p)-[r:')).not.toContain('Personlabel');
  expect(await first('MATCH (p:Person)-[:REPRESENTS|LEA')).toBe('LEADStype');
  expect(await first('MATCH (p:Person) WHERE p.na')).toBe('nameof Person');
  expect(await first('MATCH (p:Person {desc')).toBe('descriptionof Person');
  expect(await first('MATCH (someone:Person) RETURN some')).toBe('someone');
  expect(await first('MATCH (p:Person) RETURN toUp')).toBe('toUpper(text)');
  expect(await first('MATCH (p:Person) RETURN p ORD')).toBe('ORDER');
  expect(await first('CALL db.lab')).toBe('db.labels');
  // Nested: subqueries, patterns in expressions, list comprehensions.
  expect(await first('MATCH (p) WHERE EXISTS { MATCH (p)-[:LEADS]->(x:Organ')).toBe('Organizationlabel');
  expect(await first('MATCH (p:Person) RETURN COUNT { (p)-[:CHAI')).toBe('CHAIRStype');
  expect(await first('MATCH (p:Person) RETURN [x IN collect(p) | x.na')).toBe('name');
  expect(await first('MATCH (p:Person) WHERE p.name = $name OR p.id = $na')).toBe('$name');

  // Nothing is offered inside text and comments.
  for (const text of ["RETURN 'MAT", '// MAT']) {
    await explorer.write(text);
    await page.keyboard.press('Control+Space');
    await explorer.editor.press('End');
    await expect(page.getByRole('listbox', { name: 'Completions' })).toHaveCount(0);
  }
});

test('what is chosen is written so that it runs, whatever its name', async ({
  page,
  explorer,
  blank,
  engine,
}) => {
  const label = engine === 'neo4j' ? 'Odd `label`' : 'Odd label';
  const written = `\`${label.replaceAll('`', '``')}\``;
  await clear(blank);
  await write(blank, `CREATE (:${written} {name: 'One', \`odd key\`: 1})`);
  await explorer.open(blank!.address);
  for (const text of ['MATCH (n:Od', 'MATCH (n:`Od']) {
    await offered(page, explorer, text);
    await page.keyboard.press('Enter');
    await expect(explorer.editor).toHaveText(new RegExp(`^MATCH \\(n:${escaped(written)}`));
  }
  await offered(page, explorer, `MATCH (n:${written}) RETURN n.od`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(explorer.results.getByRole('gridcell', { name: '1' })).toBeVisible();

  await offered(page, explorer, `MATCH (n:${written}) RETURN coun`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('n');
  await page.keyboard.press('Control+Enter');
  await expect(explorer.editor).toContainText('RETURN count(n)');
  await expect(explorer.results.getByRole('columnheader', { name: /^count\(n\)/ })).toBeVisible();
  await clear(blank);
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
