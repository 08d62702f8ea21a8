import { clear, write } from './blank.ts';
import { expect, test } from './journey.ts';

/** Somebody else's database: none of our labels, no property `id`. */
const MOVIES = `
CREATE (matrix:Movie {title: 'The Matrix', released: 1999, tagline: 'Welcome to the Real World'}),
  (cloud:Movie {title: 'Cloud Atlas', released: 2012}),
  (keanu:Person {name: 'Keanu Reeves', born: 1964}), (carrie:Person {name: 'Carrie-Anne Moss', born: 1967}),
  (lana:Person {name: 'Lana Wachowski', born: 1965}), (tom:Person {name: 'Tom Hanks', born: 1956}),
  (fiction:Genre {code: 'SF', shelf: 12}),
  (keanu)-[:ACTED_IN {roles: ['Neo']}]->(matrix), (carrie)-[:ACTED_IN {roles: ['Trinity']}]->(matrix),
  (lana)-[:DIRECTED]->(matrix), (lana)-[:DIRECTED]->(cloud), (tom)-[:ACTED_IN {roles: ['Zachry']}]->(cloud),
  (matrix)-[:IN_GENRE]->(fiction), (cloud)-[:IN_GENRE]->(fiction)`;

test('a database with none of our labels is explored with the same comfort', async ({
  page,
  explorer,
  blank,
}) => {
  await clear(blank);
  await write(blank, MOVIES);
  await explorer.open(blank!.address);

  const drawn = (await explorer.places()).map(({ text }) => text);
  for (const name of ['The Matrix', 'Cloud Atlas', 'Keanu Reeves', 'SF']) expect(drawn).toContain(name);
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend.getByRole('button', { name: /^Movie/ })).toContainText('2 / 2');
  await expect(legend.getByText('Who says so')).toHaveCount(0);
  await expect(page.getByText('Sample graph')).toHaveCount(0);

  await explorer.choose('matr');
  await expect(explorer.inspected('The Matrix')).toBeVisible();
  await expect(explorer.inspector).toContainText('Welcome to the Real World');
  await expect(explorer.inspector).toContainText('1999');
  await expect(explorer.inspector.getByText(/claim|source|evidence/i)).toHaveCount(0);

  await explorer.chooseInOutline('The Matrix', /^Keanu Reeves ACTED_IN The Matrix$/);
  await expect(explorer.inspector).toContainText('ACTED_IN');
  await expect(explorer.inspector).toContainText('Neo');
  await expect(explorer.inspector.getByText(/claim|source|evidence|affirmed/i)).toHaveCount(0);

  await explorer.choose('keanu');
  await explorer.inspector.getByRole('button', { name: 'Paths to…' }).click();
  await explorer.choose('Tom Hanks');
  await expect(
    page.getByRole('button', { name: /^Show path 1: Keanu Reeves –ACTED_IN→ The Matrix/ }),
  ).toBeVisible();
  await clear(blank);
});
