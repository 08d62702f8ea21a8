import { expect, test } from 'vitest';

import { moveInGrid } from './grid-keys.ts';

const size = { rows: 100, columns: 3, page: 10 };
const press = (key: string, ctrlKey = false) =>
  moveInGrid({ key, ctrlKey, metaKey: false }, { row: 50, column: 1 }, size);

test('arrows, pages and ends move and stay inside', () => {
  expect(press('ArrowDown')).toEqual({ row: 51, column: 1 });
  expect(press('ArrowUp', true)).toEqual({ row: 0, column: 1 });
  expect(press('PageDown')).toEqual({ row: 60, column: 1 });
  expect(press('End', true)).toEqual({ row: 99, column: 2 });
  expect(press('Home')).toEqual({ row: 50, column: 0 });
  expect(press('a')).toBeNull();
  expect(
    moveInGrid({ key: 'ArrowLeft', ctrlKey: false, metaKey: false }, { row: 0, column: 0 }, size),
  ).toEqual({
    row: 0,
    column: 0,
  });
});
