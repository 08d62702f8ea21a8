/** Neighbours of each row in one array; those of `row` are `list[start[row]]` up to `list[start[row + 1]]`. */
export interface Neighbours {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
  /** The edge that leads to each neighbour. */
  readonly edge: Uint32Array;
}

export function neighboursOf(count: number, from: Uint32Array, to: Uint32Array): Neighbours {
  const start = new Uint32Array(count + 1);
  for (let edge = 0; edge < from.length; edge += 1) {
    start[from[edge]! + 1]! += 1;
    start[to[edge]! + 1]! += 1;
  }
  for (let row = 0; row < count; row += 1) start[row + 1]! += start[row]!;
  const next = start.slice();
  const list = new Uint32Array(from.length * 2);
  const edges = new Uint32Array(from.length * 2);
  for (let edge = 0; edge < from.length; edge += 1) {
    put(from[edge]!, to[edge]!, edge);
    put(to[edge]!, from[edge]!, edge);
  }
  return { start, list, edge: edges };

  function put(row: number, other: number, edge: number): void {
    const at = next[row]!;
    list[at] = other;
    edges[at] = edge;
    next[row] = at + 1;
  }
}
