import { expect, test } from 'vitest';

import { bubblesOf } from './bubbles.ts';
import type { ExpansionRow } from './expansion.ts';
import { looksOf } from './looks.ts';
import { PLAIN_TINT, TINTS } from './palette.ts';

const LOOKS = looksOf(['Person', 'Country']);

function row(type: string, label: string | null, change: Partial<ExpansionRow> = {}): ExpansionRow {
  const key = `${type} ${label ?? ''}`;
  return { key, type, label, direction: 'in', total: 3, shown: 1, evidence: false, ...change };
}

const bubbles = (rows: readonly ExpansionRow[], ticked = rows) =>
  bubblesOf({ rows, ticked: new Set(ticked.map(({ key }) => key)) }, LOOKS);

test('each ticked row is a bubble of what is new, in the colour of its label', () => {
  const warns = row('WARNS', 'Person', { total: 14, shown: 0 });
  const demands = row('DEMANDS', 'Country', { direction: 'out', total: 12, shown: 4 });
  const seen = row('SEEN_BY', null, { total: 1204, shown: 0 });
  const done = row('ACCUSES', 'Country', { shown: 3 });
  const unticked = row('BACKS', 'Person');
  expect(bubbles([warns, demands, seen, done, unticked], [warns, demands, seen, done])).toEqual([
    {
      key: warns.key,
      count: 14,
      words: 'Person',
      direction: 'in',
      tint: TINTS[0],
      parts: [{ type: 'WARNS', direction: 'in', tint: TINTS[0] }],
    },
    expect.objectContaining({ count: 8, words: 'Country', direction: 'out', tint: TINTS[1] }),
    expect.objectContaining({ count: 1204, words: 'several', tint: PLAIN_TINT }),
  ]);
});

test('many rows come together by label, the largest first, with both directions where they differ', () => {
  const rows = [
    ...['A', 'B', 'C', 'D'].map((type) => row(type, 'Person')),
    ...['A', 'B', 'C', 'D'].map((type) => row(type, 'Country', { total: 9 })),
    row('E', 'Person', { direction: 'out' }),
  ];
  expect(bubbles(rows.slice(0, 8))).toHaveLength(8);
  const grouped = bubbles(rows);
  expect(grouped.map(({ words, count, direction }) => [words, count, direction])).toEqual([
    ['Country', 32, 'in'],
    ['Person', 10, null],
  ]);
  expect(grouped[1]?.key).toBe(rows[0]?.key);
  expect(grouped[1]?.parts).toHaveLength(5);
});

test('there are never more than eight: the smallest labels share one, and nothing is lost', () => {
  const rows = Array.from({ length: 12 }, (_, at) => row(`T${at}`, `Label ${at}`, { total: 13 - at }));
  const grouped = bubbles(rows);
  expect(grouped.map(({ words }) => words)).toEqual([...rows.slice(0, 7).map(({ label }) => label), 'more']);
  expect(grouped.reduce((sum, { count }) => sum + count, 0)).toBe(
    rows.reduce((sum, { total, shown }) => sum + total - shown, 0),
  );
});
