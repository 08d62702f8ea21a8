import { expect, test } from 'vitest';

import { Portions } from './portions.ts';

/** The portions asked for until so many rows are here. */
function portionsFor(rows: number, limit?: number): number[] {
  const portions = new Portions(limit);
  const sizes = [portions.size];
  let left = portions.size;
  for (let count = 1; count < rows; count += 1) {
    left -= 1;
    portions.received(count);
    if (left > 0) continue;
    left = portions.size;
    sizes.push(left);
  }
  return sizes;
}

test('begins with few rows and asks for more and more', () => {
  expect(portionsFor(4000)).toEqual([16, 128, 1024, 2000, 2000]);
});

test('asks for one row above the limit, and for no more', () => {
  expect(new Portions(3).size).toBe(4);
  expect(new Portions(0).size).toBe(1);
  expect(portionsFor(101, 100)).toEqual([16, 85]);
  expect(portionsFor(2501, 2500)).toEqual([16, 128, 1024, 1333]);
});
