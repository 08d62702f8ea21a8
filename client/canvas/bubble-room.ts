import type { Box } from './camera.ts';
import type { Columns } from './columns.ts';
import { along, ends } from './edge-path.ts';
import type { Point } from './edge-path.ts';
import type { Emphasis } from './emphasis.ts';
import { nameRoom } from './name-box.ts';
import type { Rectangle } from './name-box.ts';
import { HUBS_ONLY } from './names-layer.ts';
import type { Scene, SceneEdge } from './scene.ts';

interface Disc extends Point {
  readonly radius: number;
  /** How much it matters to keep clear of it: what has stepped back matters little. */
  readonly weight: number;
}

/** A straight part of an edge. */
interface Stretch {
  readonly a: Point;
  readonly b: Point;
}

/** What is around a node, in pixels before panning. What has stepped back counts for little or not at all. */
export interface BubbleRoom {
  readonly centre: Point;
  readonly radius: number;
  readonly discs: readonly Disc[];
  readonly names: readonly Rectangle[];
  readonly lines: readonly Stretch[];
  /** The directions in which edges leave the node. */
  readonly angles: readonly number[];
  /** What is in sight and not covered. */
  readonly free: Box;
}

/** The picture that a node is looked for in, and how it is seen. */
export interface Ground {
  readonly scene: Scene;
  readonly columns: Columns;
  readonly zoom: number;
  readonly emphasis: Emphasis;
}

const FADED = 0.15;
/** Parts of a bent edge that are as good as straight. */
const PARTS = 6;
/** Where an edge is when it has left its node. */
const LEFT = 0.2;
/** Where so many lines run, some of them tell as much as all. */
const MOST_LINES = 600;

/** @param reach how far from the node anything matters */
export function bubbleRoomOf(ground: Ground, node: number, reach: number, free: Box): BubbleRoom {
  const { scene, columns, zoom, emphasis } = ground;
  const centre = { x: columns.x[node]! * zoom, y: columns.y[node]! * zoom };
  const sight = { x1: centre.x - reach, y1: centre.y - reach, x2: centre.x + reach, y2: centre.y + reach };
  const discs: Disc[] = [];
  const names: Rectangle[] = [];
  for (const { row, node: each, name } of scene.nodes) {
    const [x, y, radius] = [columns.x[row]! * zoom, columns.y[row]! * zoom, columns.radius[row]! * zoom];
    const seen = emphasis.nodes === null || emphasis.nodes.has(each.id);
    const disc = { x, y, radius, weight: seen ? 1 : FADED };
    if (row !== node && meets(sight, x - radius, y - radius, x + radius, y + radius)) discs.push(disc);
    const box = nameRoom(radius, name.width, name.height, columns.side[row]!);
    const [left, top] = [x + box.x, y + box.y];
    if (
      seen &&
      (name.hub || zoom >= HUBS_ONLY) &&
      meets(sight, left, top, left + box.width, top + box.height)
    ) {
      names.push({ ...box, x: left, y: top });
    }
  }
  const seen = scene.edges.filter(
    ({ shape, relationship }) =>
      shape.loop === null && (emphasis.nodes === null || emphasis.edges.has(relationship.id)),
  );
  return {
    centre,
    radius: columns.radius[node]! * zoom,
    discs,
    names,
    lines: linesIn(sight, seen, ground),
    angles: seen.flatMap((edge) => {
      if (edge.from !== node && edge.to !== node) return [];
      const { x, y } = along(...ends(edge, columns), edge.shape.bend, edge.from === node ? LEFT : 1 - LEFT);
      return [Math.atan2(y - columns.y[node]!, x - columns.x[node]!)];
    }),
    free,
  };
}

function linesIn(sight: Box, edges: readonly SceneEdge[], { columns, zoom }: Ground): Stretch[] {
  const lines: Stretch[] = [];
  for (const edge of edges) {
    if (lines.length >= MOST_LINES) break;
    const [from, to] = ends(edge, columns);
    const { bend } = edge.shape;
    const bow = Math.abs(bend);
    const left = (Math.min(from.x, to.x) - bow) * zoom;
    const top = (Math.min(from.y, to.y) - bow) * zoom;
    const right = (Math.max(from.x, to.x) + bow) * zoom;
    const bottom = (Math.max(from.y, to.y) + bow) * zoom;
    if (!meets(sight, left, top, right, bottom)) continue;
    const parts = bend === 0 ? 1 : PARTS;
    let a = { x: from.x * zoom, y: from.y * zoom };
    for (let part = 1; part <= parts; part += 1) {
      const { x, y } = along(from, to, bend, part / parts);
      const b = { x: x * zoom, y: y * zoom };
      lines.push({ a, b });
      a = b;
    }
  }
  return lines;
}

function meets({ x1, y1, x2, y2 }: Box, left: number, top: number, right: number, bottom: number): boolean {
  return left < x2 && right > x1 && top < y2 && bottom > y1;
}
