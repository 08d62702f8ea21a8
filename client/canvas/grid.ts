import type { Box } from './camera.ts';

const CELL = 96;
/** More cells than any drawing is high. */
const COLUMN = 65_536;

/** Things in a plane, kept by the squares they touch, so that those near a place are found without asking all. */
export interface Grid<T> {
  add(box: Box, item: T): void;
  /** Whether the test holds for something whose box may meet this one. */
  some(box: Box, test: (item: T) => boolean): boolean;
}

export function createGrid<T>(): Grid<T> {
  const cells = new Map<number, T[]>();
  return {
    add(box, item) {
      eachCell(box, (key) => {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [item]);
        else cell.push(item);
        return false;
      });
    },
    some: (box, test) => eachCell(box, (key) => cells.get(key)?.some(test) ?? false),
  };
}

/** Goes through the squares of a box until `visit` says true. */
function eachCell({ x1, y1, x2, y2 }: Box, visit: (key: number) => boolean): boolean {
  for (let column = Math.floor(x1 / CELL); column <= Math.floor(x2 / CELL); column += 1) {
    for (let row = Math.floor(y1 / CELL); row <= Math.floor(y2 / CELL); row += 1) {
      if (visit(column * COLUMN + row)) return true;
    }
  }
  return false;
}
