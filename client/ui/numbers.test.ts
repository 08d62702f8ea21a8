import { expect, test } from 'vitest';

import { count, duration, many, moment } from './numbers.ts';

test('counts and times read as people write them', () => {
  expect([0, 1106, 1_234_567].map(count)).toEqual(['0', '1,106', '1,234,567']);
  expect([0, 1, 2000].map((amount) => many(amount, 'row'))).toEqual(['0 rows', '1 row', '2,000 rows']);
  expect([0.4, 14, 812, 2345, 59_960, 125_000].map(duration)).toEqual([
    '0 ms',
    '14 ms',
    '812 ms',
    '2.3 s',
    '60.0 s',
    '2 min 5 s',
  ]);
});

test('a moment has its date only when that is another day', () => {
  const at = new Date(2022, 0, 7, 14, 2).getTime();
  expect(moment(at, at + 3_600_000)).toBe('14:02');
  expect(moment(at, at + 86_400_000)).toBe('7 Jan 2022, 14:02');
});
