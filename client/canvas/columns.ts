/** On which side of a node its name stands. */
export const SIDES = ['bottom', 'top', 'right', 'left'] as const;

/**
 * What the canvas knows of every node it has ever drawn, one typed array a property, one row a node. Rows are
 * never given up, so a node that comes back (undo, another filter) stands where it stood.
 */
export interface Columns {
  readonly ids: string[];
  readonly rows: Map<string, number>;
  x: Float64Array;
  y: Float64Array;
  radius: Float32Array;
  /** Width and height of the name beside the node, at 100 %. */
  nameWidth: Float32Array;
  nameHeight: Float32Array;
  /** Index into SIDES. */
  side: Uint8Array;
  /** 1 once a node has a place. */
  placed: Uint8Array;
}

const FIRST_SIZE = 256;

export function createColumns(size = FIRST_SIZE): Columns {
  return {
    ids: [],
    rows: new Map(),
    x: new Float64Array(size),
    y: new Float64Array(size),
    radius: new Float32Array(size),
    nameWidth: new Float32Array(size),
    nameHeight: new Float32Array(size),
    side: new Uint8Array(size),
    placed: new Uint8Array(size),
  };
}

/** The row of a node, a new one when it has none. */
export function rowOf(columns: Columns, id: string): number {
  const known = columns.rows.get(id);
  if (known !== undefined) return known;
  const row = columns.ids.length;
  if (row === columns.x.length) grow(columns);
  columns.ids.push(id);
  columns.rows.set(id, row);
  return row;
}

function grow(columns: Columns): void {
  const size = columns.x.length * 2;
  columns.x = widened(columns.x, new Float64Array(size));
  columns.y = widened(columns.y, new Float64Array(size));
  columns.radius = widened(columns.radius, new Float32Array(size));
  columns.nameWidth = widened(columns.nameWidth, new Float32Array(size));
  columns.nameHeight = widened(columns.nameHeight, new Float32Array(size));
  columns.side = widened(columns.side, new Uint8Array(size));
  columns.placed = widened(columns.placed, new Uint8Array(size));
}

function widened<T extends { set(values: ArrayLike<number>): void }>(old: ArrayLike<number>, wide: T): T {
  wide.set(old);
  return wide;
}
