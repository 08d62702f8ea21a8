import { expect, test } from './journey.ts';
import { offered } from './offered.ts';

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
