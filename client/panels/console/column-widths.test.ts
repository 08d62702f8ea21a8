import { expect, test } from 'vitest';

import { columnWidths } from './column-widths.ts';

test('a column is as wide as its first rows need, within bounds', () => {
  const { template, least } = columnWidths(['n', 'text'], [[1, 'x'.repeat(1_000_000)]]);
  expect(template).toBe('56px 104px minmax(360px, 360fr)');
  expect(least).toBe(56 + 104 + 360);
  expect(columnWidths([], [])).toEqual({ template: '56px minmax(0px, 1fr)', least: 56 });
});
