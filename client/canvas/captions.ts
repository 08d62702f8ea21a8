import type { Columns } from './columns.ts';
import { along, ends } from './edge-path.ts';
import type { Point } from './edge-path.ts';
import type { Emphasis } from './emphasis.ts';
import { nameBox } from './name-box.ts';
import type { Rectangle } from './name-box.ts';
import type { Scene, SceneEdge } from './scene.ts';

/** A caption on its edge, in pixels before panning. */
export interface PlacedCaption {
  readonly edge: SceneEdge;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly width: number;
}

const MOST_AT_REST = 18;
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66];
const SPARE = 24;
const HALF_HEIGHT = 7;
/** Two captions, or a caption and the place where another edge passes, are at least this far apart. */
const CLEAR = 9;

type Measure = (text: string) => number;

/** What stands on the edge: its type, and that it is only claimed. */
export function captionText({ relationship: { type, meaning } }: SceneEdge): string {
  return type === meaning ? type : `${type}: ${meaning}`;
}

/** Captions that find room: at rest the most claimed edges, in focus all of the neighbourhood, a selected edge always. */
export function placedCaptions(
  scene: Scene,
  columns: Columns,
  zoom: number,
  emphasis: Emphasis,
  measure: Measure,
): readonly PlacedCaption[] {
  const room = roomOf(seenPart(scene, emphasis), scene, columns, zoom);
  const placed: PlacedCaption[] = [];
  for (const edge of candidates(scene, emphasis)) {
    if (emphasis.nodes === null && placed.length >= MOST_AT_REST) break;
    const must = emphasis.selectedEdges.has(edge.relationship.id);
    const caption = placeOn(edge, columns, zoom, measure, room, placed, must);
    if (caption !== null) placed.push(caption);
  }
  return placed;
}

function candidates({ edges }: Scene, emphasis: Emphasis): readonly SceneEdge[] {
  const rank = ({ relationship }: SceneEdge) =>
    (emphasis.selectedEdges.has(relationship.id) ? 1e6 : 0) + relationship.claims;
  return edges
    .filter(({ shape, relationship: { id } }) => {
      if (shape.loop !== null) return false;
      return emphasis.nodes === null || emphasis.edges.has(id) || emphasis.selectedEdges.has(id);
    })
    .toSorted((a, b) => rank(b) - rank(a));
}

interface Room {
  readonly discs: readonly {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly row: number;
  }[];
  readonly names: readonly Rectangle[];
  readonly lines: readonly { readonly edge: SceneEdge; readonly points: readonly Point[] }[];
}

/** What captions must keep clear of: in focus the faded edges and the hidden names do not count. */
function seenPart(
  { nodes, edges }: Scene,
  { nodes: near, edges: nearEdges }: Emphasis,
): Pick<Scene, 'nodes' | 'edges'> {
  if (near === null) return { nodes, edges };
  return {
    nodes: nodes.filter(({ node }) => near.has(node.id)),
    edges: edges.filter(({ relationship }) => nearEdges.has(relationship.id)),
  };
}

function roomOf(
  { nodes, edges }: Pick<Scene, 'nodes' | 'edges'>,
  whole: Scene,
  columns: Columns,
  zoom: number,
): Room {
  const discs = whole.nodes.map(({ row }) => ({
    x: columns.x[row]! * zoom,
    y: columns.y[row]! * zoom,
    radius: columns.radius[row]! * zoom,
    row,
  }));
  const names = nodes.map(({ row, name }) => {
    const box = nameBox(columns.radius[row]! * zoom, name.width, name.height, columns.side[row]!);
    return { ...box, x: columns.x[row]! * zoom + box.x, y: columns.y[row]! * zoom + box.y };
  });
  const lines = edges.map((edge) => {
    const [a, b] = ends(edge, columns);
    const parts = edge.shape.bend === 0 ? [0, 1] : [0, 0.25, 0.5, 0.75, 1];
    const points = parts.map((part) => {
      const { x, y } = along(a, b, edge.shape.bend, part);
      return { x: x * zoom, y: y * zoom };
    });
    return { edge, points };
  });
  return { discs, names, lines };
}

function placeOn(
  edge: SceneEdge,
  columns: Columns,
  zoom: number,
  measure: Measure,
  room: Room,
  others: readonly PlacedCaption[],
  must: boolean,
): PlacedCaption | null {
  const [a, b] = ends(edge, columns);
  const text = captionText(edge);
  const width = measure(text);
  const free =
    Math.hypot(b.x - a.x, b.y - a.y) * zoom - (columns.radius[edge.from]! + columns.radius[edge.to]!) * zoom;
  if (free < width + SPARE && !must) return null;
  for (const part of PARTS) {
    const { x, y, angle } = along(a, b, edge.shape.bend, part);
    const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
    const caption = { edge, text, x: x * zoom, y: y * zoom, angle: upright, width };
    const shift = Math.abs(part - 0.5) * Math.hypot(b.x - a.x, b.y - a.y) * zoom;
    if (must || (free / 2 - shift > width / 2 + SPARE / 2 && fits(caption, room, others))) return caption;
  }
  return null;
}

function fits(
  caption: PlacedCaption,
  { discs, names, lines }: Room,
  others: readonly PlacedCaption[],
): boolean {
  const reach = caption.width / 2 + 4;
  const cos = Math.cos(caption.angle);
  const sin = Math.sin(caption.angle);
  /** The point in the caption's own frame: along it and across it. */
  const inside = (x: number, y: number, clear: number) => {
    const dx = x - caption.x;
    const dy = y - caption.y;
    return (
      Math.abs(dx * cos + dy * sin) < reach + clear && Math.abs(dy * cos - dx * sin) < HALF_HEIGHT + clear
    );
  };
  for (const { x, y, radius } of discs) if (inside(x, y, radius + 2)) return false;
  for (const box of names) if (meetsBox(caption, box, reach, cos, sin)) return false;
  for (const other of others) {
    if (Math.hypot(other.x - caption.x, other.y - caption.y) > reach + other.width / 2 + CLEAR) continue;
    for (const part of [-0.5, -0.25, 0, 0.25, 0.5]) {
      const off = part * other.width;
      if (inside(other.x + Math.cos(other.angle) * off, other.y + Math.sin(other.angle) * off, CLEAR))
        return false;
    }
  }
  // The plate is narrow: a line that meets it crosses its middle or one of its long sides.
  const sides = [-5, 0, 5].map((off) => ({
    start: { x: caption.x - cos * reach - sin * off, y: caption.y - sin * reach + cos * off },
    end: { x: caption.x + cos * reach - sin * off, y: caption.y + sin * reach + cos * off },
  }));
  return !lines.some(
    ({ edge, points }) =>
      edge !== caption.edge && sides.some(({ start, end }) => crosses(points, start, end)),
  );
}

function meetsBox(caption: PlacedCaption, box: Rectangle, reach: number, cos: number, sin: number): boolean {
  if (Math.abs(box.x + box.width / 2 - caption.x) > box.width / 2 + reach + HALF_HEIGHT) return false;
  if (Math.abs(box.y + box.height / 2 - caption.y) > box.height / 2 + reach + HALF_HEIGHT) return false;
  const steps = Math.ceil(reach / 4);
  for (let step = -steps; step <= steps; step += 1) {
    const x = caption.x + (cos * reach * step) / steps;
    const y = caption.y + (sin * reach * step) / steps;
    const dx = Math.max(box.x - x, 0, x - box.x - box.width);
    const dy = Math.max(box.y - y, 0, y - box.y - box.height);
    if (dx * dx + dy * dy < HALF_HEIGHT * HALF_HEIGHT) return true;
  }
  return false;
}

function crosses(points: readonly Point[], start: Point, end: Point): boolean {
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1]!, points[at]!];
    const first = turn(a, b, start);
    if (first * turn(a, b, end) > 0) continue;
    if (turn(start, end, a) * turn(start, end, b) <= 0) return true;
  }
  return false;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
