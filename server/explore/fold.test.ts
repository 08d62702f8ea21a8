import { expect, test } from 'vitest';

import { fold, patternOf } from './fold.ts';

const found = (typed: string, text: string) => {
  // Java and Rust take flags at the beginning, and \x{…}; JavaScript wants them elsewhere.
  const source = patternOf(typed, 'anywhere').replace('(?isu)', '').replaceAll('\\x{', '\\u{');
  return new RegExp(`^${source}$`, 'isu').test(text);
};

test('folding takes case and marks away', () => {
  expect(fold('Ängström Łódź')).toBe('angstrom lodz');
  expect(fold('Йод')).toBe('иод');
  expect(fold('東京')).toBe('東京');
});

test('a pattern finds any spelling, and takes nothing for more than a letter', () => {
  expect(found('orban', 'Viktor Orbán')).toBe(true);
  expect(found('ORBÁN', 'viktor orban')).toBe(true);
  expect(found('lodz', 'Łódź')).toBe(true);
  expect(found('зеленский', 'Володимир ЗЕЛЕНСКИЙ')).toBe(true);
  expect(found('a.c', 'abc')).toBe(false);
  expect(found('a.c', 'xa.cx')).toBe(true);
  expect(found('(x]*', 'a (x]* b')).toBe(true);
  expect(found('o', 'a\nø')).toBe(true);
});
