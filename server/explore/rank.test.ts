import { expect, test } from 'vitest';

import type { NodeValue, Value } from '../../contract/values.ts';
import { byRank, hitOf, matchOf } from './rank.ts';
import { luceneQuery } from './search.ts';

const node = (properties: Record<string, Value>): NodeValue => ({
  $type: 'Node',
  _value: { _element_id: 'n:1', _labels: [], _properties: properties },
});

test.each([
  ['NATO', 'nato', 'exact'],
  ['NATO–Russia Council', 'nato', 'prefix'],
  ['US mission to NATO', 'nato', 'word'],
  ['Jens Stoltenberg', 'stoltenberg jens', 'word'],
  ['Jens Stoltenberg', 'oltenb', 'part'],
  ['Jens Stoltenberg', 'lavrov', null],
  ['Amélie', 'amelie', 'exact'],
])('%j for %j is %j', (text, typed, match) => {
  expect(matchOf(text, typed)).toBe(match);
});

test('a hit says where the text was found, the best place first', () => {
  const stoltenberg = node({ name: 'Jens Stoltenberg', aliases: ['Stoltenberg', 'NATO chief'] });
  expect(hitOf(stoltenberg, ['name'], 'stolt')).toMatchObject({ property: 'aliases', match: 'prefix' });
  expect(hitOf(stoltenberg, ['name'], 'jens')).toMatchObject({ property: 'name', text: 'Jens Stoltenberg' });
  expect(hitOf(stoltenberg, ['name'], 'zzz')).toBeNull();
  expect(hitOf(node({ name: 42 }), ['name'], '42')).toMatchObject({ match: 'exact' });
  expect(hitOf(node({ name: ['odd'] }), ['name'], 'odd')).toMatchObject({ match: 'exact' });
});

test('exact comes before prefix, names before aliases, short before long', () => {
  const hits = [
    hitOf(node({ aliases: ['NATO chief'] }), ['name'], 'nato'),
    hitOf(node({ name: 'NATO headquarters' }), ['name'], 'nato'),
    hitOf(node({ name: 'NATO HQ' }), ['name'], 'nato'),
    hitOf(node({ aliases: ['NATO'] }), ['name'], 'nato'),
  ].filter((hit) => hit !== null);
  expect(hits.toSorted(byRank).map(({ text }) => text)).toEqual([
    'NATO',
    'NATO HQ',
    'NATO headquarters',
    'NATO chief',
  ]);
});

test('what is typed cannot speak the language of the index', () => {
  expect(luceneQuery('Jens Stoltenberg')).toBe('(jens*) AND (stoltenberg*)');
  expect(luceneQuery('Orbán')).toBe('(orbán* OR orban*)');
  expect(luceneQuery('name:x) OR *~2 "a')).toBe('(name*) AND (x*) AND (or*) AND (2*) AND (a*)');
});
