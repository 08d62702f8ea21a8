import { groundCost, linesCost, narrowness, othersCost } from './bubble-cost.ts';
import type { Spot } from './bubble-cost.ts';
import type { BubbleRoom } from './bubble-room.ts';
import { wholeBox } from './bubbles.ts';
import type { BubbleShape } from './bubbles.ts';
import type { Point } from './edge-path.ts';

const TURNS = 60;
const ANGLES = Array.from({ length: TURNS }, (_, turn) => (turn / TURNS) * 2 * Math.PI);
/** How far from the rim of the node new neighbours come to stand, and what else is tried, in parts of it. */
const DISTANCE = 140;
const PARTS = [1, 0.86, 1.15, 1.35, 1.6, 1.9, 2.25, 2.6];
const BY_DISTANCE = 14;
/** The shortest line that still shows its direction. */
const LEAST_LINE = 34;
/** Places that are good but for the lines across them: so many are looked at closely. */
const MOST_TRIED = 40;
/** Bubbles with large counts and long words take no more room than this beyond their place. */
const AROUND = 100;

/** How far from its node a bubble may reach. */
export function reachOf(zoom: number, radius: number): number {
  return Math.max(...distances(zoom, radius, 0)) + AROUND;
}

export function spotAt({ x, y }: Point, shape: BubbleShape, centre: Point): Spot {
  const box = wholeBox({ x, y }, shape, { x: x - centre.x, y: y - centre.y });
  return { x, y, radius: shape.radius, box };
}

/** A place that is tried; what is in the way there is asked once for all bubbles. */
interface Try {
  readonly at: Point;
  readonly turn: number;
  readonly cost: number;
  /** What the edges there add. */
  readonly lines: () => number;
}

/** Places for more bubbles: where the angle between lines is widest and least is in the way. */
export function spotsFor(
  shapes: readonly BubbleShape[],
  placed: readonly Spot[],
  room: BubbleRoom,
  zoom: number,
): readonly Spot[] {
  const tries = triesFor(largest(shapes), room, zoom);
  const all = [...placed];
  for (const shape of shapes) all.push(bestOf(tries, shape, all, room));
  return all.slice(placed.length);
}

function triesFor(shape: BubbleShape, room: BubbleRoom, zoom: number): readonly Try[] {
  const { centre } = room;
  return ANGLES.flatMap((angle, turn) =>
    distances(zoom, room.radius, shape.radius).map((distance, part) => {
      const at = { x: centre.x + Math.cos(angle) * distance, y: centre.y + Math.sin(angle) * distance };
      const spot = spotAt(at, shape, centre);
      const cost = BY_DISTANCE * Math.abs(PARTS[part]! - 1) + groundCost(spot, room);
      let lines: number | null = null;
      return { at, turn, cost, lines: () => (lines ??= linesCost(spot, room)) };
    }),
  );
}

function bestOf(tries: readonly Try[], shape: BubbleShape, others: readonly Spot[], room: BubbleRoom): Spot {
  const { centre } = room;
  const taken = [...room.angles, ...others.map(({ x, y }) => Math.atan2(y - centre.y, x - centre.x))];
  const narrow = ANGLES.map((angle) => narrowness(angle, taken));
  const rated = tries
    .map(({ at, turn, cost, lines }) => {
      const spot = spotAt(at, shape, centre);
      return { spot, lines, cost: cost + narrow[turn]! + othersCost(spot, others, room) };
    })
    .toSorted((a, b) => a.cost - b.cost);
  let best = { spot: spotAt(centre, shape, centre), cost: Number.POSITIVE_INFINITY };
  for (const { spot, lines, cost } of rated.slice(0, MOST_TRIED)) {
    if (cost >= best.cost) break;
    const whole = cost + lines();
    if (whole < best.cost) best = { spot, cost: whole };
  }
  return best.spot;
}

/** A shape that has room for each of these. */
function largest(shapes: readonly BubbleShape[]): BubbleShape {
  return {
    count: '',
    words: '',
    radius: Math.max(0, ...shapes.map(({ radius }) => radius)),
    width: Math.max(0, ...shapes.map(({ width }) => width)),
  };
}

function distances(zoom: number, radius: number, own: number): readonly number[] {
  return PARTS.map((part) => Math.max((DISTANCE * zoom + radius) * part, radius + own + LEAST_LINE * part));
}
