import { expect, test } from 'vitest';

import { escapeIdentifier } from './identifier.ts';

test('an identifier cannot break out of its backticks', () => {
  expect(escapeIdentifier('a`b')).toBe('`a``b`');
  expect(escapeIdentifier('\\u0060')).toBe('`\\u005Cu0060`');
  expect(() => escapeIdentifier('')).toThrow();
  expect(() => escapeIdentifier('a\0b')).toThrow();
});
