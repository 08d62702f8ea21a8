import { expect, it } from 'vitest';

import type { Value } from '../../contract/values.ts';
import { keyOfFound, projectionOf } from './projection.ts';

function claim(fields: Readonly<Record<string, Value>>): Record<string, Value> {
  const usual = { subject: 'a', type: 'KNOWS', object: 'b', polarity: 'affirmed', certainty: 'stated' };
  return { ...usual, date: null, published: null, source: null, origin: null, ...fields };
}

it('counts sources of one origin once, and takes the date of the source where a claim has none', () => {
  const projected = projectionOf([
    claim({ id: 'c2', source: 's2', origin: 'wire', published: '2022-01-09' }),
    claim({ id: 'c1', source: 's1', origin: 'wire', date: { $type: 'Date', _value: '2022-01-07' } }),
    claim({ id: 'c3', source: 's3' }),
  ]);
  expect([...projected.values()]).toMatchObject([
    {
      from: 'a',
      to: 'b',
      relationshipType: 'KNOWS',
      claimed: null,
      properties: { claims: ['c1', 'c2', 'c3'], sources: 2, firstDate: '2022-01-07', lastDate: '2022-01-09' },
    },
  ]);
});

it.each([
  ['denied', 'stated'],
  ['affirmed', 'planned'],
  ['affirmed', 'possible'],
  ['denied', 'hypothetical'],
])('makes CLAIMED of a claim that is %s and %s', (polarity, certainty) => {
  const [projected] = projectionOf([claim({ id: 'c', polarity, certainty })]).values();
  expect(projected?.relationshipType).toBe('CLAIMED');
  expect(projected?.properties).toEqual({ type: 'KNOWS', polarity, certainty, claims: ['c'], sources: 0 });
});

it('finds what it made under the same key', () => {
  const projection = projectionOf([
    claim({ id: 'c1' }),
    claim({ id: 'c2', polarity: 'denied' }),
    claim({ id: 'c3', type: 'LEADS', polarity: 'denied' }),
    claim({ id: 'c4', subject: 'b', object: 'a' }),
  ]);
  expect(projection.size).toBe(4);
  for (const [key, { from, to, relationshipType, properties }] of projection) {
    expect(keyOfFound({ subject: from, object: to, projectedType: relationshipType, properties })).toBe(key);
  }
});
