import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { certaintySchema, polaritySchema } from '../../contract/claims.ts';
import { SAMPLE_FOLDER, cells, claims, entities, relations, sources } from './rows.ts';

const readme = readFileSync(join(SAMPLE_FOLDER, 'README.md'), 'utf8');

const LABELS = 'Person Country Organization Event Place Demand Document Force Outlet'.split(' ');

test.each([
  ['sources.csv', sources],
  ['entities.csv', entities],
  ['claims.csv', claims],
  ['relations.csv', relations],
])('the README tells how many rows %s has', (file, rows) => {
  expect(readme).toContain(`| \`${file}\` | ${rows.length} |`);
});

describe('vocabulary and values', () => {
  test('relationship types are those the README explains, no more and no fewer', () => {
    const explained = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? '');
    const used = new Set([...cells(claims, 'type'), ...cells(relations, 'type')]);
    expect([...used].toSorted()).toEqual(explained.toSorted());
  });

  test('labels, polarity and certainty are of the known words', () => {
    expect(cells(entities, 'labels').filter((label) => !LABELS.includes(label))).toEqual([]);
    for (const polarity of cells(claims, 'polarity')) polaritySchema.parse(polarity);
    for (const certainty of cells(claims, 'certainty')) certaintySchema.parse(certainty);
  });

  test('the kind of an entity shows in its id', () => {
    expect(
      entities
        .filter((row) => row['id']?.split('/')[0] !== row['labels']?.toLowerCase())
        .map((row) => row['id']),
    ).toEqual([]);
  });

  test('dates are days; entities may have a year or a month only', () => {
    expect([...cells(claims, 'date'), ...cells(sources, 'date')].filter((date) => !isDay(date))).toEqual([]);
    expect(cells(entities, 'date').filter((date) => !/^\d{4}(-\d{2})?$/.test(date) && !isDay(date))).toEqual(
      [],
    );
  });

  test('numbers are whole and come with the words of the source', () => {
    for (const claim of claims) {
      const number = claim['killed'] || claim['troops'];
      if (!number) continue;
      expect(number).toMatch(/^\d+$/);
      expect(claim['figure']?.replaceAll(',', '')).toContain(number);
    }
  });
});

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
