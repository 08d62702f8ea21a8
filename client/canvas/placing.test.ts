import { expect, test } from 'vitest';

import { createColumns, rowOf } from './columns.ts';
import { putPlaces } from './placing.ts';

test('places from an earlier step bring back position and the side of the name, a drag leaves the side', () => {
  const columns = createColumns();
  const row = rowOf(columns, 'a');
  columns.side[row] = 2;
  putPlaces(columns, new Map([['a', { x: 5, y: 6 }]]));
  expect([columns.x[row], columns.y[row], columns.side[row], columns.placed[row]]).toEqual([5, 6, 2, 1]);
  putPlaces(columns, new Map([['a', { x: 1, y: 2, side: 3 }]]));
  expect([columns.x[row], columns.side[row]]).toEqual([1, 3]);
});
