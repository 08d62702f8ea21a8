import { expect, test } from 'vitest';

import { nearest } from './near.ts';

test('a word is taken for the nearest one, and a short word for nothing far', () => {
  const words = ['MATCH', 'RETURN', 'WHERE', 'WHEN', 'AS', 'ORDER'];
  expect(nearest('MTACH', words)).toBe('MATCH');
  expect(nearest('wehre', words)).toBe('WHERE');
  expect(nearest('ORDERED', words)).toBe('ORDER');
  expect(nearest('person', ['Person'])).toBe('Person');
  for (const word of ['SELECT', 'x', 'AZ', 'MATCH', '']) expect(nearest(word, words), word).toBeNull();
});
