import type { Box } from './camera.ts';
import type { Columns } from './columns.ts';
import { nameBox } from './name-box.ts';

/** The same box with this much more on every side. */
export function widened({ x1, y1, x2, y2 }: Box, by: number): Box {
  return { x1: x1 - by, y1: y1 - by, x2: x2 + by, y2: y2 + by };
}

/** The box around discs and names of these rows; null when there are none. */
export function boxOfRows(columns: Columns, rows: readonly number[]): Box | null {
  if (rows.length === 0) return null;
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const row of rows) {
    const [x, y, radius] = [columns.x[row]!, columns.y[row]!, columns.radius[row]!];
    const name = nameBox(radius, columns.nameWidth[row]!, columns.nameHeight[row]!, columns.side[row]!);
    box.x1 = Math.min(box.x1, x - radius, x + name.x);
    box.y1 = Math.min(box.y1, y - radius, y + name.y);
    box.x2 = Math.max(box.x2, x + radius, x + name.x + name.width);
    box.y2 = Math.max(box.y2, y + radius, y + name.y + name.height);
  }
  return box;
}
