import { describe, expect, test } from 'vitest';

import { cells, claims, entities, found, ids, relations, sources } from './rows.ts';

describe('the files agree with one another', () => {
  test.each([
    ['sources.csv', sources],
    ['entities.csv', entities],
    ['claims.csv', claims],
  ])('the ids of %s are unique', (_, rows) => {
    expect(new Set(ids(rows)).size).toBe(rows.length);
    expect(ids(rows).filter((id) => !/^[a-z]+\/[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  test('every end, voice and source exists', () => {
    const known = new Set(ids(entities));
    const named = [
      ...['subject', 'object', 'by'].flatMap((column) => cells(claims, column)),
      ...['from', 'to'].flatMap((column) => cells(relations, column)),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(cells(claims, 'source').filter((id) => !ids(sources).includes(id))).toEqual([]);
  });

  test('every entity has a relation or a claim and every source a claim', () => {
    const used = new Set([
      ...['subject', 'object'].flatMap((column) => cells(claims, column)),
      ...['from', 'to'].flatMap((column) => cells(relations, column)),
    ]);
    expect(ids(entities).filter((id) => !used.has(id))).toEqual([]);
    expect(ids(sources).filter((id) => found({ source: id }).length === 0)).toEqual([]);
  });

  test('a plain relation repeats no claim, which would hide that it has a source', () => {
    const claimed = new Set(claims.map((claim) => `${claim['subject']} ${claim['type']} ${claim['object']}`));
    expect(relations.filter((row) => claimed.has(`${row['from']} ${row['type']} ${row['to']}`))).toEqual([]);
  });

  test('no claim is entered twice', () => {
    const columns = ['subject', 'type', 'object', 'polarity', 'certainty', 'by', 'source'];
    const keys = claims.map((claim) => columns.map((column) => claim[column]).join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ['sources.csv', sources, ['publisher', 'textSha256']],
    ['entities.csv', entities, ['labels', 'name', 'description']],
    [
      'claims.csv',
      claims,
      ['subject', 'type', 'object', 'polarity', 'certainty', 'date', 'source', 'start', 'end'],
    ],
    ['relations.csv', relations, ['from', 'type', 'to']],
  ])('%s has no empty cell where one is needed', (_, rows, needed) => {
    for (const column of needed) expect(cells(rows, column)).toHaveLength(rows.length);
  });
});
