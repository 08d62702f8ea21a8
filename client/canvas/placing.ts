import type { Places } from '../state/orders.ts';
import { rowOf } from './columns.ts';
import type { Columns } from './columns.ts';
import type { Point } from './edge-path.ts';
import type { LayoutAnswer, LayoutProblem } from './layout/problem.ts';
import type { SceneEdge, SceneNode } from './scene.ts';

interface Task {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly fixed: (item: SceneNode) => boolean;
  /** Where nodes without a place are to land, by row. */
  readonly landings: ReadonlyMap<number, Point>;
  readonly seed: number;
  readonly settle: boolean;
}

/** The problem a layout works on: the rows of these nodes, numbered anew from 0. */
export function problemOf(columns: Columns, task: Task): LayoutProblem {
  const { nodes, edges, fixed, landings, width, height, seed, settle } = task;
  const at = new Map(nodes.map(({ row }, index) => [row, index]));
  const inside = edges.filter(({ from, to }) => at.has(from) && at.has(to));
  const rows = nodes.map(({ row }) => row);
  return {
    x: Float64Array.from(rows, (row) => landings.get(row)?.x ?? columns.x[row]!),
    y: Float64Array.from(rows, (row) => landings.get(row)?.y ?? columns.y[row]!),
    radius: Float32Array.from(rows, (row) => columns.radius[row]!),
    nameWidth: Float32Array.from(rows, (row) => columns.nameWidth[row]!),
    nameHeight: Float32Array.from(rows, (row) => columns.nameHeight[row]!),
    side: Uint8Array.from(rows, (row) => columns.side[row]!),
    fixed: Uint8Array.from(nodes, (item) => Number(fixed(item))),
    wished: Uint8Array.from(rows, (row) => Number(landings.has(row))),
    from: Uint32Array.from(inside, ({ from }) => at.get(from)!),
    to: Uint32Array.from(inside, ({ to }) => at.get(to)!),
    width,
    height,
    seed,
    settle,
  };
}

/** Writes what a layout found into the columns. */
export function takeAnswer(columns: Columns, nodes: readonly SceneNode[], answer: LayoutAnswer): void {
  for (const [index, { row }] of nodes.entries()) {
    columns.x[row] = answer.x[index]!;
    columns.y[row] = answer.y[index]!;
    columns.side[row] = answer.side[index]!;
    columns.placed[row] = 1;
  }
}

/** Where these nodes are now, to come back to. */
export function placesOf(columns: Columns, nodes: readonly SceneNode[]): Places {
  return new Map(
    nodes.map(({ node, row }) => [
      node.id,
      { x: columns.x[row]!, y: columns.y[row]!, side: columns.side[row]! },
    ]),
  );
}

/** Puts nodes where an earlier step had them. */
export function putPlaces(columns: Columns, places: Places): void {
  for (const [id, { x, y, side }] of places) {
    const row = rowOf(columns, id);
    columns.x[row] = x;
    columns.y[row] = y;
    columns.placed[row] = 1;
    if (side !== undefined) columns.side[row] = side;
  }
}
