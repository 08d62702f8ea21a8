/** A cell of the grid, both numbers from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads in a grid, as the ARIA grid pattern has it; null for keys that move nothing. */
export function moveInGrid(
  { key, ctrlKey, metaKey }: Key,
  { row, column }: Cell,
  { rows, columns, page }: Size,
): Cell | null {
  const far = ctrlKey || metaKey;
  const target = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? columns - 1 : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? rows - 1 : row, column: columns - 1 },
  }[key];
  return target === undefined
    ? null
    : { row: within(target.row, rows), column: within(target.column, columns) };
}

function within(value: number, size: number): number {
  return Math.max(0, Math.min(value, size - 1));
}
