import { nameRoom } from '../name-box.ts';
import { pointToSegment2, segmentMeetsBox, segmentsCross } from './geometry.ts';
import { neighboursOf } from './neighbours.ts';
import type { LayoutProblem } from './problem.ts';

/** What makes a drawing hard to read, and how much each counts. */
const WEIGHT = {
  discOnDisc: 60,
  nameOnName: 80,
  nameOnDisc: 80,
  edgeThroughDisc: 32,
  edgeThroughName: 6,
  edgeThroughOwnName: 4,
  crossing: 3.5,
  length: 4,
  narrowAngle: 4,
  crowding: 4,
  outside: 1.5,
  /** Away from where it wishes to be, for each square that lies between. */
  wish: 8,
  /** A name below its node reads best, then right, left, top; by index into SIDES. */
  side: [0, 0.9, 0.5, 0.7],
};
const CLEAR = { disc: 12, name: 4, edge: 6 };
const NARROW = Math.PI / 8;
/** Edges are best a little longer than the side of the square that each node has; nodes nearer than one are crowded. */
const IDEAL_LENGTH = 1.2;
/** The side of that square where the room has no end. */
const USUAL_SQUARE = 100;
/** Farther than this nodes do not crowd one another. */
const APART = 300;

/** A drawing being improved: places and sides change, the rest stays. */
export interface Sketch {
  readonly problem: LayoutProblem;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly side: Uint8Array;
  readonly room: { readonly width: number; readonly height: number };
}

/** How bad the drawing is as far as one row is concerned (lower is better), and what must follow a change of a row. */
export interface Cost {
  /** Beyond `most` it may stop counting: then it is at least that bad. */
  (row: number, most?: number): number;
  /** The row was moved or its name changed sides. */
  renew(row: number): void;
}

export function costOf(sketch: Sketch): Cost {
  const { problem, x, y, side, room } = sketch;
  const { radius, nameWidth, nameHeight, from, to } = problem;
  const count = x.length;
  const edges = from.length;
  const square = Number.isFinite(room.width) ? Math.sqrt((room.width * room.height) / count) : USUAL_SQUARE;
  const { start, list, edge: edgeTo } = neighboursOf(count, from, to);

  // Name boxes are asked for millions of times, so they are kept in columns and only that of the moved row is renewed.
  const left = new Float64Array(count);
  const top = new Float64Array(count);
  const right = new Float64Array(count);
  const bottom = new Float64Array(count);
  const renew = (row: number) => {
    const box = nameRoom(radius[row]!, nameWidth[row]!, nameHeight[row]!, side[row]!);
    left[row] = x[row]! + box.x;
    top[row] = y[row]! + box.y;
    right[row] = x[row]! + box.x + box.width;
    bottom[row] = y[row]! + box.y + box.height;
  };
  for (let row = 0; row < count; row += 1) renew(row);

  const meetsName = (ax: number, ay: number, bx: number, by: number, row: number) => {
    if (Math.max(ax, bx) < left[row]! || Math.min(ax, bx) > right[row]!) return false;
    if (Math.max(ay, by) < top[row]! || Math.min(ay, by) > bottom[row]!) return false;
    return segmentMeetsBox(ax, ay, bx, by, left[row]!, top[row]!, right[row]!, bottom[row]!);
  };
  const nameOnDisc = (name: number, disc: number) => {
    const dx = Math.max(left[name]! - x[disc]!, 0, x[disc]! - right[name]!);
    const dy = Math.max(top[name]! - y[disc]!, 0, y[disc]! - bottom[name]!);
    const clear = radius[disc]! + CLEAR.name;
    return dx * dx + dy * dy < clear * clear;
  };

  function againstNodes(row: number): number {
    let cost = 0;
    for (let other = 0; other < count; other += 1) {
      if (other === row) continue;
      const dx = x[other]! - x[row]!;
      if (dx > APART || dx < -APART) continue;
      const dy = y[other]! - y[row]!;
      const distance2 = dx * dx + dy * dy;
      if (distance2 < APART * APART) {
        cost += WEIGHT.crowding * Math.min(1, (square * square) / (4 * distance2 + 1));
        const clear = radius[row]! + radius[other]! + CLEAR.disc;
        if (distance2 < clear * clear) cost += WEIGHT.discOnDisc * (1.5 - Math.sqrt(distance2) / clear);
        if (nameOnDisc(row, other)) cost += WEIGHT.nameOnDisc;
        if (nameOnDisc(other, row)) cost += WEIGHT.nameOnDisc;
        if (
          left[row]! - CLEAR.name < right[other]! &&
          left[other]! - CLEAR.name < right[row]! &&
          top[row]! - 2 < bottom[other]! &&
          top[other]! - 2 < bottom[row]!
        ) {
          cost += WEIGHT.nameOnName;
        }
      }
    }
    return cost;
  }

  function edgesOverRow(row: number): number {
    let cost = 0;
    const clear = radius[row]! + CLEAR.edge;
    for (let edge = 0; edge < edges; edge += 1) {
      const a = from[edge]!;
      const b = to[edge]!;
      if (a === b) continue;
      const own = a === row || b === row;
      const ax = x[a]!;
      const ay = y[a]!;
      const bx = x[b]!;
      const by = y[b]!;
      if (!own && near(x[row]!, y[row]!, clear, ax, ay, bx, by)) cost += WEIGHT.edgeThroughDisc;
      if (meetsName(ax, ay, bx, by, row)) cost += own ? WEIGHT.edgeThroughOwnName : WEIGHT.edgeThroughName;
    }
    return cost;
  }

  /** What the edges of a row cost; beyond `most` it may stop counting. */
  function ownEdges(row: number, most: number): number {
    let cost = 0;
    for (let at = start[row]!; at < start[row + 1]! && cost <= most; at += 1) {
      const far = list[at]!;
      if (far !== row) cost += ownEdge(row, far, edgeTo[at]!);
    }
    return cost;
  }

  function ownEdge(row: number, far: number, edge: number): number {
    const [ax, ay, bx, by] = [x[row]!, y[row]!, x[far]!, y[far]!];
    const ideal = IDEAL_LENGTH * square + radius[row]! + radius[far]!;
    const stretch = Math.hypot(bx - ax, by - ay) / ideal - 1;
    let cost =
      WEIGHT.length * (stretch > 0 ? Math.min(stretch * stretch, 2 * stretch) : 4 * stretch * stretch);
    if (meetsName(ax, ay, bx, by, far)) cost += WEIGHT.edgeThroughOwnName;
    for (let other = 0; other < count; other += 1) {
      if (other === row || other === far) continue;
      const clear = radius[other]! + CLEAR.edge;
      if (near(x[other]!, y[other]!, clear, ax, ay, bx, by)) cost += WEIGHT.edgeThroughDisc;
      if (meetsName(ax, ay, bx, by, other)) cost += WEIGHT.edgeThroughName;
    }
    for (let other = 0; other < edges; other += 1) {
      const a = from[other]!;
      const b = to[other]!;
      if (other === edge || a === row || b === row || a === far || b === far) continue;
      if (segmentsCross(ax, ay, bx, by, x[a]!, y[a]!, x[b]!, y[b]!)) cost += WEIGHT.crossing;
    }
    return cost + narrowAngles(far, row);
  }

  /** Edges at `centre` that leave it too close to the one to `towards`. */
  function narrowAngles(centre: number, towards: number): number {
    const angle = Math.atan2(y[towards]! - y[centre]!, x[towards]! - x[centre]!);
    let cost = 0;
    for (let at = start[centre]!; at < start[centre + 1]!; at += 1) {
      const other = list[at]!;
      if (other === towards || other === centre) continue;
      const between = Math.abs(Math.atan2(y[other]! - y[centre]!, x[other]! - x[centre]!) - angle);
      const least = Math.min(between, 2 * Math.PI - between);
      if (least < NARROW) cost += WEIGHT.narrowAngle * (1 - least / NARROW);
    }
    return cost;
  }

  function outside(row: number): number {
    const over =
      Math.max(0, -room.width / 2 - Math.min(left[row]!, x[row]! - radius[row]!)) +
      Math.max(0, Math.max(right[row]!, x[row]! + radius[row]!) - room.width / 2) +
      Math.max(0, -room.height / 2 - Math.min(top[row]!, y[row]! - radius[row]!)) +
      Math.max(0, Math.max(bottom[row]!, y[row]! + radius[row]!) - room.height / 2);
    return over === 0 ? 0 : 4 + WEIGHT.outside * over;
  }

  function astray(row: number): number {
    if (problem.wished[row] !== 1) return 0;
    return (WEIGHT.wish * Math.hypot(x[row]! - problem.x[row]!, y[row]! - problem.y[row]!)) / square;
  }

  const cost = (row: number, most = Number.POSITIVE_INFINITY) => {
    let sum = againstNodes(row) + outside(row) + astray(row) + (WEIGHT.side[side[row]!] ?? 0);
    if (sum <= most) sum += edgesOverRow(row);
    if (sum <= most) sum += ownEdges(row, most - sum);
    return sum;
  };
  return Object.assign(cost, { renew });
}

/** Most stretches of line are far from most points; their boxes tell at once. */
function near(
  px: number,
  py: number,
  clear: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): boolean {
  if ((px < ax - clear && px < bx - clear) || (px > ax + clear && px > bx + clear)) return false;
  if ((py < ay - clear && py < by - clear) || (py > ay + clear && py > by + clear)) return false;
  return pointToSegment2(px, py, ax, ay, bx, by) < clear * clear;
}
