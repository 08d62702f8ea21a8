import type { BubbleRoom } from './bubble-room.ts';
import type { Point } from './edge-path.ts';
import { pointToSegment2, segmentMeetsBox, segmentsCross } from './layout/geometry.ts';
import { overlap } from './name-box.ts';
import type { Rectangle } from './name-box.ts';

/** A place for a bubble, in pixels before panning, and the box of all of it there. */
export interface Spot extends Point {
  readonly radius: number;
  readonly box: Rectangle;
}

/** What a place is blamed for, and how much each counts. */
const WEIGHT = {
  outOfSight: 400,
  onBubble: 500,
  onDisc: 90,
  onName: 70,
  onLine: 16,
  wordsOnLine: 8,
  lineOverDisc: 60,
  lineOverName: 20,
  lineOverBubble: 150,
  crossing: 5,
  narrowAngle: 34,
};
const CLEAR = { bubble: 12, disc: 8, name: 4, line: 5 };
/** A line farther than this from its neighbours has room enough. */
const WIDE = Math.PI / 5;

/** How narrow the angle would be in which the line to a bubble leaves its node. */
export function narrowness(angle: number, taken: readonly number[]): number {
  let least = WIDE;
  for (const other of taken) {
    const between = Math.abs(other - angle) % (2 * Math.PI);
    least = Math.min(least, between, 2 * Math.PI - between);
  }
  return WEIGHT.narrowAngle * (1 - least / WIDE) ** 2;
}

/** What other bubbles are in the way. */
export function othersCost(spot: Spot, others: readonly Spot[], { centre }: BubbleRoom): number {
  const roomy = widened(spot.box, CLEAR.bubble);
  let cost = 0;
  for (const other of others) {
    if (overlap(roomy, other.box)) cost += WEIGHT.onBubble;
    if (passes(centre, spot, other.box)) cost += WEIGHT.lineOverBubble;
    if (passes(centre, other, spot.box)) cost += WEIGHT.lineOverBubble;
  }
  return cost;
}

/** What discs and names are in the way, and what covers it. */
export function groundCost(spot: Spot, { centre, discs, names, free }: BubbleRoom): number {
  const { box } = spot;
  const outside =
    Math.max(0, free.x1 - box.x) +
    Math.max(0, box.x + box.width - free.x2) +
    Math.max(0, free.y1 - box.y) +
    Math.max(0, box.y + box.height - free.y2);
  let cost = outside === 0 ? 0 : WEIGHT.outOfSight + outside;
  for (const disc of discs) {
    if (meetsDisc(box, disc, disc.radius + CLEAR.disc)) cost += WEIGHT.onDisc * disc.weight;
    const reach = disc.radius + CLEAR.line;
    if (pointToSegment2(disc.x, disc.y, centre.x, centre.y, spot.x, spot.y) < reach * reach)
      cost += WEIGHT.lineOverDisc * disc.weight;
  }
  const clear = widened(box, CLEAR.name);
  for (const name of names) {
    if (overlap(clear, name)) cost += WEIGHT.onName;
    if (passes(centre, spot, name)) cost += WEIGHT.lineOverName;
  }
  return cost;
}

/** What edges are in the way. */
export function linesCost(spot: Spot, { centre, lines }: BubbleRoom): number {
  const { x, y, box, radius } = spot;
  const near = (radius + CLEAR.line) ** 2;
  let cost = 0;
  for (const { a, b } of lines) {
    if (pointToSegment2(x, y, a.x, a.y, b.x, b.y) < near) cost += WEIGHT.onLine;
    else if (passes(a, b, box)) cost += WEIGHT.wordsOnLine;
    if (segmentsCross(centre.x, centre.y, x, y, a.x, a.y, b.x, b.y)) cost += WEIGHT.crossing;
  }
  return cost;
}

function meetsDisc({ x, y, width, height }: Rectangle, disc: Point, reach: number): boolean {
  const dx = Math.max(x - disc.x, 0, disc.x - x - width);
  const dy = Math.max(y - disc.y, 0, disc.y - y - height);
  return dx * dx + dy * dy < reach * reach;
}

function passes(a: Point, b: Point, { x, y, width, height }: Rectangle): boolean {
  return segmentMeetsBox(a.x, a.y, b.x, b.y, x, y, x + width, y + height);
}

function widened({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
