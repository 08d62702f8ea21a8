import { expect, test } from 'vitest';

import { covers } from './page-fonts.ts';

test('a part of a font is taken when a letter lies in its range', () => {
  const latin = 'U+0-FF, U+131, U+152-153';
  expect(covers(latin, new Set([0x41]))).toBe(true);
  expect(covers(latin, new Set([0x131]))).toBe(true);
  expect(covers(latin, new Set([0x113, 0x154]))).toBe(false);
});
