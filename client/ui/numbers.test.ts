import { expect, test } from 'vitest';

import { count, duration } from './numbers.ts';

test('counts and times read as people write them', () => {
  expect([0, 1106, 1_234_567].map(count)).toEqual(['0', '1,106', '1,234,567']);
  expect([0.4, 14, 812, 2345, 59_960, 125_000].map(duration)).toEqual([
    '0 ms',
    '14 ms',
    '812 ms',
    '2.3 s',
    '60.0 s',
    '2 min 5 s',
  ]);
});
