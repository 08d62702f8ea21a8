import { expect, test } from 'vitest';

import { fixed } from './fix.ts';
import { unknownName } from './unknown-name.ts';

const vocabulary = { labels: ['Person', 'Odd `label`'], types: ['LEADS', 'ACTED_IN'], functions: [] };

/** What is not known in a query, and the query with the name that was meant. */
function mended(query: string) {
  const found = unknownName(query, vocabulary);
  return found === null ? null : [found.what, found.name, found.fix && fixed(query, found.fix)];
}

test('the first label or type that nothing has is found, with the one that was meant', () => {
  expect(mended('MATCH (p:Persn) RETURN p')).toEqual(['label', 'Persn', 'MATCH (p:Person) RETURN p']);
  expect(mended('MATCH (:person) RETURN 1')).toEqual(['label', 'person', 'MATCH (:Person) RETURN 1']);
  expect(mended('MATCH ()-[:LEADS|ACTEDIN*1..3]-() RETURN 1')).toEqual([
    'type',
    'ACTEDIN',
    'MATCH ()-[:LEADS|ACTED_IN*1..3]-() RETURN 1',
  ]);
  expect(mended('MATCH (n:`Odd label`) RETURN n')).toEqual([
    'label',
    'Odd label',
    'MATCH (n:`Odd ``label```) RETURN n',
  ]);
  expect(mended('MATCH (n) WHERE n:Planet RETURN n')).toEqual(['label', 'Planet', null]);
});

test('keys of maps, strings, comments and known names are left alone', () => {
  for (const query of [
    'MATCH (p:Person {name: born})-[r:LEADS {since: year}]->(:`Odd ``label```) RETURN {x: y, z: p.name}',
    "RETURN ':Persn' // (p:Persn)",
    'RETURN [x IN [1, 2] WHERE x > 1 | x] AS l',
  ])
    expect(unknownName(query, vocabulary), query).toBeNull();
});
