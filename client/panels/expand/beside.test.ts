import { expect, test } from 'vitest';

import { leftBeside } from './beside.ts';

test('a popover stands at the end that is farther from the node', () => {
  expect(leftBeside(788, { from: 44, to: 1280 }, 470)).toBe(56);
  expect(leftBeside(400, { from: 44, to: 1280 }, 470)).toBe(798);
  expect(leftBeside(null, { from: 44, to: 1280 }, 470)).toBe(798);
});

test('it stays clear of the inspector, and begins at the left where there is no room', () => {
  expect(leftBeside(100, { from: 44, to: 932 }, 470)).toBe(450);
  expect(leftBeside(100, { from: 44, to: 400 }, 470)).toBe(56);
});
