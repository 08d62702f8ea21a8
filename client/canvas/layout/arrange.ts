import { arrangeByForces } from './forces.ts';
import type { LayoutAnswer, LayoutProblem } from './problem.ts';
import { randomFrom } from './random.ts';
import { refine } from './refine.ts';

/** Square pixels that a node with its name, and an edge, need to be read. */
const NODE_ROOM = 8500;
const EDGE_ROOM = 2600;
/** A small drawing may be this much wider and higher than it must be. */
const SPARE = 1.6;

/** A whole layout: the same problem and seed give the same answer. */
export function arrange(problem: LayoutProblem): LayoutAnswer {
  const { x, y } = arrangeByForces(problem);
  const room = roomFor(problem);
  // Pinned nodes are where they are: what is around them cannot be stretched.
  if (!problem.fixed.includes(1)) fill(room, x, y);
  const side = problem.side.slice();
  refine({ problem, x, y, side, room }, randomFrom(problem.seed + 1));
  return { x, y, side };
}

/** Room of the canvas's shape, as large as the number of nodes asks for. */
function roomFor({ x, from, width, height }: LayoutProblem): { width: number; height: number } {
  const wanted = Math.max(6, x.length) * NODE_ROOM + from.length * EDGE_ROOM;
  const scale = Math.sqrt(wanted / (width * height));
  // A drawing that almost fits is made to fit, so that it is shown at 100 %, and a small one is given room to breathe.
  const made = scale < 1.15 ? Math.min(1, scale * SPARE) : scale;
  return { width: width * made, height: height * made };
}

/** Part of each coordinate that comes from its rank: it spreads what is crowded and draws in what lies far out. */
const BY_RANK = 0.6;

/** Stretches the drawing to the room, by no more than by two thirds more in one direction than in the other. */
function fill(room: { width: number; height: number }, x: Float64Array, y: Float64Array): void {
  const [spanX, spanY] = [spanOf(x), spanOf(y)];
  const factorX = (room.width * 0.97) / (spanX.length || 1);
  const factorY = (room.height * 0.97) / (spanY.length || 1);
  const least = Math.min(factorX, factorY) * 1.6;
  spread(x, spanX, Math.min(factorX, least));
  spread(y, spanY, Math.min(factorY, least));
}

function spread(values: Float64Array, { length, middle }: Span, factor: number): void {
  const ranked = [...values.keys()].toSorted((a, b) => values[a]! - values[b]!);
  const last = Math.max(1, ranked.length - 1);
  const even = new Float64Array(values.length);
  for (const [rank, row] of ranked.entries()) even[row] = (rank / last - 0.5) * length;
  for (let row = 0; row < values.length; row += 1) {
    values[row] = ((1 - BY_RANK) * (values[row]! - middle) + BY_RANK * even[row]!) * factor;
  }
}

interface Span {
  readonly length: number;
  readonly middle: number;
}

function spanOf(values: Float64Array): Span {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { length: high - low, middle: (low + high) / 2 };
}
