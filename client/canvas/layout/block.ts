import type { LayoutProblem } from './problem.ts';

/** Between nodes of the block, and between it and the drawing. */
const GAP = { across: 28, down: 26, above: 90 };
/** The block is about this many times as wide as it is high: the console leaves least height. */
const SHAPE = 3;
const NAME_BELOW = 0;

/** Sets nodes that nothing joins to anything in rows below the drawing, where they can be seen together. */
export function setBelow(
  { radius, nameWidth, nameHeight }: LayoutProblem,
  rows: readonly number[],
  { x, y, side }: { x: Float64Array; y: Float64Array; side: Uint8Array },
  placed: Uint8Array,
): void {
  if (rows.length === 0) return;
  const drawn = [...placed.keys()].filter((row) => placed[row] === 1);
  const most = (of: (row: number) => number, among = rows) =>
    among.reduce((a, row) => Math.max(a, of(row)), -Infinity);
  const width = most((row) => Math.max(nameWidth[row]!, 2 * radius[row]!)) + GAP.across;
  const height = most((row) => nameHeight[row]! + 2 * radius[row]!) + GAP.down;
  const columns = Math.ceil(Math.sqrt((rows.length * SHAPE * height) / width));
  const first = {
    x: drawn.length === 0 ? 0 : (most((row) => x[row]!, drawn) - most((row) => -x[row]!, drawn)) / 2,
    y: drawn.length === 0 ? 0 : most((row) => y[row]!, drawn) + GAP.above,
  };
  for (const [index, row] of rows.entries()) {
    const line = Math.floor(index / columns);
    const inLine = Math.min(columns, rows.length - line * columns);
    x[row] = first.x + ((index % columns) - (inLine - 1) / 2) * width;
    y[row] = first.y + line * height;
    side[row] = NAME_BELOW;
    placed[row] = 1;
  }
}
