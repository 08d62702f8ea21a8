import type { Point } from '../edge-path.ts';
import { setBelow } from './block.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import type { LayoutAnswer, LayoutProblem } from './problem.ts';
import { randomFrom } from './random.ts';
import { refine } from './refine.ts';

const BESIDE = 120;
/** How far from the place it wishes for a node may begin. */
const ABOUT = 90;

/** Finds places for new nodes beside their neighbours; fixed ones do not move at all. */
export function settle(problem: LayoutProblem): LayoutAnswer {
  const random = randomFrom(problem.seed);
  const x = problem.x.slice();
  const y = problem.y.slice();
  const side = problem.side.slice();
  const placed = problem.fixed.slice();
  const neighbours = neighboursOf(x.length, problem.from, problem.to);
  const [joined, alone] = parted(outward(placed, neighbours), neighbours);
  for (const row of joined) {
    const near = placedNeighbours(row, placed, neighbours);
    const spot =
      problem.wished[row] === 1
        ? clearest({ x: x[row]!, y: y[row]! }, () => ABOUT * Math.sqrt(random()), x, y, placed, random)
        : near.length === 0
          ? outside(x, y, placed)
          : beside(near, x, y, placed, random);
    x[row] = spot.x;
    y[row] = spot.y;
    placed[row] = 1;
  }
  setBelow(problem, alone, { x, y, side }, placed);
  const fixed = problem.fixed.slice();
  for (const row of alone) fixed[row] = 1;
  const room = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
  refine({ problem: { ...problem, fixed }, x, y, side, room }, random, true);
  return { x, y, side };
}

/** New rows, those next to placed ones first. */
function outward(placed: Uint8Array, { start, list }: Neighbours): number[] {
  const seen = placed.slice();
  const queue = [...placed.keys()].filter((row) => placed[row] === 1);
  const found: number[] = [];
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    for (let at = start[row]!; at < start[row + 1]!; at += 1) {
      const other = list[at]!;
      if (seen[other] === 1) continue;
      seen[other] = 1;
      found.push(other);
      queue.push(other);
    }
  }
  return [...found, ...[...seen.keys()].filter((row) => seen[row] === 0)];
}

/** Rows that an edge joins to another one, and rows that none does. */
function parted(rows: readonly number[], { start, list }: Neighbours): [number[], number[]] {
  const isJoined = (row: number) => list.subarray(start[row], start[row + 1]).some((other) => other !== row);
  return [rows.filter(isJoined), rows.filter((row) => !isJoined(row))];
}

function placedNeighbours(row: number, placed: Uint8Array, { start, list }: Neighbours): number[] {
  return [...list.subarray(start[row], start[row + 1])].filter(
    (other) => other !== row && placed[other] === 1,
  );
}

/** Between several neighbours, or around a single one. */
function beside(
  near: readonly number[],
  x: Float64Array,
  y: Float64Array,
  placed: Uint8Array,
  random: () => number,
): Point {
  const middleX = near.reduce((sum, row) => sum + x[row]!, 0) / near.length;
  const middleY = near.reduce((sum, row) => sum + y[row]!, 0) / near.length;
  const distance = () => BESIDE * (near.length === 1 ? 0.9 + random() : random());
  return clearest({ x: middleX, y: middleY }, distance, x, y, placed, random);
}

/** Of some tries around a point, the one farthest from everything. */
function clearest(
  middle: Point,
  distanceOf: () => number,
  x: Float64Array,
  y: Float64Array,
  placed: Uint8Array,
  random: () => number,
): Point {
  let best = { ...middle, clear: -1 };
  for (let turn = 0; turn < 32; turn += 1) {
    const angle = random() * 2 * Math.PI;
    const distance = distanceOf();
    const spot = { x: middle.x + Math.cos(angle) * distance, y: middle.y + Math.sin(angle) * distance };
    const clear = nearest(spot, x, y, placed) - distance * 0.25;
    if (clear > best.clear) best = { ...spot, clear };
  }
  return best;
}

function nearest(
  spot: { x: number; y: number },
  x: Float64Array,
  y: Float64Array,
  placed: Uint8Array,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < x.length; row += 1) {
    if (placed[row] === 1) least = Math.min(least, Math.hypot(x[row]! - spot.x, y[row]! - spot.y));
  }
  return least;
}

/** Below the drawing, for nodes that are joined to one another but not to it. */
function outside(x: Float64Array, y: Float64Array, placed: Uint8Array): { x: number; y: number } {
  const rows = [...placed.keys()].filter((row) => placed[row] === 1);
  if (rows.length === 0) return { x: 0, y: 0 };
  const low = Math.max(...rows.map((row) => y[row]!));
  const left = Math.min(...rows.map((row) => x[row]!));
  const last = rows.filter((row) => y[row]! > low - 10).map((row) => x[row]!);
  return last.length > 0 && low > 0
    ? { x: Math.max(...last) + BESIDE, y: low }
    : { x: left, y: low + BESIDE };
}
