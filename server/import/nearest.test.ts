import { expect, test } from 'vitest';

import { distanceBelow } from './nearest.ts';

test.each([
  ['person/ryabkow', 'person/ryabkov', 1],
  ['a', 'a', 0],
  ['abc', 'acbd', 2],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['far', 'away from here', 4],
])('from %j to %j there are %i letters, counted up to four', (one, other, distance) => {
  expect(distanceBelow(one, other, 4)).toBe(distance);
  expect(distanceBelow(other, one, 4)).toBe(distance);
});
