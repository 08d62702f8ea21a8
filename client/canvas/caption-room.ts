import type { Box } from './camera.ts';
import type { Columns } from './columns.ts';
import { pointsOn } from './edge-course.ts';
import type { Course } from './edge-course.ts';
import { along, ends } from './edge-path.ts';
import type { Point } from './edge-path.ts';
import type { Emphasis } from './emphasis.ts';
import { createGrid } from './grid.ts';
import type { Grid } from './grid.ts';
import { nameBox } from './name-box.ts';
import type { Rectangle } from './name-box.ts';
import { boxOf, isNear, meetsBox, meetsStretch } from './plate.ts';
import type { Plate } from './plate.ts';
import type { Scene, SceneEdge } from './scene.ts';

interface Disc extends Point {
  readonly radius: number;
}

/** A straight part of an edge. */
interface Stretch {
  readonly edge: SceneEdge;
  readonly a: Point;
  readonly b: Point;
}

/** What captions must keep clear of, in pixels before panning. */
export interface CaptionRoom {
  readonly discs: Grid<Disc>;
  readonly names: Grid<Rectangle>;
  readonly lines: Grid<Stretch>;
}

const BY_DISCS = 2;
/** Parts of a bent edge that are as good as straight, and the longest part of any, so that its box is small. */
const BENT_PARTS = 8;
const LONGEST = 120;

/** In focus the faded edges and the hidden names do not count. */
export function roomOf(
  scene: Scene,
  columns: Columns,
  zoom: number,
  emphasis: Emphasis,
  loops: ReadonlyMap<string, Course>,
): CaptionRoom {
  const { nodes, edges } = seenPart(scene, emphasis);
  const room: CaptionRoom = { discs: createGrid(), names: createGrid(), lines: createGrid() };
  for (const { row } of scene.nodes) {
    const [x, y] = [columns.x[row]! * zoom, columns.y[row]! * zoom];
    const radius = columns.radius[row]! * zoom + BY_DISCS;
    room.discs.add({ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius }, { x, y, radius });
  }
  for (const { row, name } of nodes) {
    const box = nameBox(columns.radius[row]! * zoom, name.width, name.height, columns.side[row]!);
    const [x, y] = [columns.x[row]! * zoom + box.x, columns.y[row]! * zoom + box.y];
    room.names.add({ x1: x, y1: y, x2: x + box.width, y2: y + box.height }, { ...box, x, y });
  }
  for (const edge of edges) addLine(room.lines, edge, pointsAlong(edge, columns, zoom, loops), zoom);
  return room;
}

function addLine(lines: Grid<Stretch>, edge: SceneEdge, points: readonly Point[], zoom: number): void {
  let a: Point | null = null;
  for (const { x, y } of points) {
    const b: Point = { x: x * zoom, y: y * zoom };
    if (a !== null) lines.add(boxAround(a, b), { edge, a, b });
    a = b;
  }
}

function pointsAlong(
  edge: SceneEdge,
  columns: Columns,
  zoom: number,
  loops: ReadonlyMap<string, Course>,
): readonly Point[] {
  const loop = loops.get(edge.relationship.id);
  if (loop !== undefined) return pointsOn(loop);
  const [from, to] = ends(edge, columns);
  const length = Math.hypot(to.x - from.x, to.y - from.y) * zoom;
  const parts = Math.max(edge.shape.bend === 0 ? 1 : BENT_PARTS, Math.ceil(length / LONGEST));
  return Array.from({ length: parts + 1 }, (_, part) => along(from, to, edge.shape.bend, part / parts));
}

function boxAround(a: Point, b: Point): Box {
  return {
    x1: Math.min(a.x, b.x),
    y1: Math.min(a.y, b.y),
    x2: Math.max(a.x, b.x),
    y2: Math.max(a.y, b.y),
  };
}

function seenPart(
  { nodes, edges }: Scene,
  { nodes: inFocus, edges: edgesInFocus, near }: Emphasis,
): Pick<Scene, 'nodes' | 'edges'> {
  if (inFocus === null) return { nodes, edges };
  return {
    nodes: nodes.filter(({ node, name }) => inFocus.has(node.id) || (name.hub && near.has(node.id))),
    edges: edges.filter(({ relationship }) => edgesInFocus.has(relationship.id)),
  };
}

/** Whether no disc, no name and no line is in the way; the line of `own`, on which the plate stands, is not. */
export function isFree(plate: Plate, { discs, names, lines }: CaptionRoom, own: SceneEdge | null): boolean {
  const box = boxOf(plate);
  return (
    !discs.some(box, (disc) => isNear(plate, disc, disc.radius)) &&
    !names.some(box, (name) => meetsBox(plate, name)) &&
    !lines.some(box, ({ edge, a, b }) => edge !== own && meetsStretch(plate, a, b))
  );
}
