import { expect, test } from 'vitest';

import { dateOf, dateText } from './dates.ts';
import { grown } from './label-order.ts';
import { lookOf, looksOf } from './looks.ts';
import { PLAIN_TINT, TINTS } from './palette.ts';
import { radiusOf, sizeSteps } from './sizes.ts';

const schema = (labels: Record<string, number>) => ({
  labels: Object.entries(labels).map(([label, count]) => ({ label, count, properties: [], sampled: 0 })),
  relationshipTypes: [],
  denied: 0,
});

test('well-known labels always have the same look, whatever else there is', () => {
  const alone = looksOf(['Person']).get('Person');
  const among = looksOf(['Zebra', 'Movie', 'Person']).get('Person');
  expect(among).toEqual(alone);
  expect(alone).toEqual({ tint: TINTS[0], icon: 'user-round' });
});

test('ten labels differ in colour, the eleventh is plain, all have icons', () => {
  const labels = Array.from({ length: 12 }, (_, at) => `Label${at}`);
  const looks = [...looksOf(labels).values()];
  expect(new Set(looks.slice(0, 10).map(({ tint }) => tint)).size).toBe(10);
  expect(looks[10]?.tint).toBe(PLAIN_TINT);
  expect(new Set(looks.slice(0, 7).map(({ icon }) => icon)).size).toBe(7);
});

test('a node looks like its first label that has a look', () => {
  const looks = looksOf(['Person', 'Force']);
  expect(lookOf(looks, { labels: ['Unheard', 'Force'] })).toBe(looks.get('Force'));
  expect(lookOf(looks, { labels: [] }).tint).toBe(PLAIN_TINT);
});

test('sizes follow the quantiles of the degrees', () => {
  const steps = sizeSteps(Array.from({ length: 100 }, (_, at) => at + 1));
  expect(steps).toEqual([51, 76, 91, 97]);
  expect([1, 51, 76, 91, 97].map((degree) => radiusOf(steps, degree))).toEqual([10.5, 12, 14.5, 18, 23]);
  expect(radiusOf(sizeSteps([1, 1, 1]), 1)).toBe(10.5);
  expect(radiusOf([], null)).toBe(10.5);
});

test('dates are read as far as they go, other text stays', () => {
  expect(dateText('2022-01-07')).toBe('7 Jan 2022');
  expect(dateText('2022-01')).toBe('Jan 2022');
  expect(dateText('2014')).toBe('2014');
  expect(dateText('2022-01-12T10:00:00')).toBe('12 Jan 2022');
  expect(dateText('spring 2022')).toBe('spring 2022');
  expect(dateOf({ properties: { date: { $type: 'Date', _value: '2022-01-07' } } })).toBe('7 Jan 2022');
  expect(dateOf({ properties: { since: '2014' } })).toBe('since 2014');
  expect(dateOf({ properties: { date: 'soon' } })).toBeNull();
});

test('labels that come later get their colours after those that have one', () => {
  const first = grown([], schema({ Rare: 1, Common: 9 }));
  expect(first).toEqual(['Common', 'Rare']);
  expect(grown(first, schema({ Rare: 1, Common: 9, Newest: 50 }))).toEqual(['Common', 'Rare', 'Newest']);
});
