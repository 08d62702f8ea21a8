import type { Point } from './edge-path.ts';
import type { Rectangle } from './name-box.ts';

/** The room a caption takes: a narrow box around its middle, turned along its edge. */
export interface Plate extends Point {
  readonly angle: number;
  readonly width: number;
}

const HALF_HEIGHT = 7;
/** Space before and behind the text. */
const SPACE = 4;
/** Two captions are at least this far apart. */
const CLEAR = 9;
/** A line that meets a plate crosses its middle or one of its long sides, which are this far from it. */
const SIDES = [-5, 0, 5];

const reachOf = ({ width }: Plate) => width / 2 + SPACE;

/** Whether a point is in the plate or nearer to it than `clear`. */
export function isNear(plate: Plate, { x, y }: Point, clear: number): boolean {
  const [cos, sin] = [Math.cos(plate.angle), Math.sin(plate.angle)];
  const [dx, dy] = [x - plate.x, y - plate.y];
  return (
    Math.abs(dx * cos + dy * sin) < reachOf(plate) + clear &&
    Math.abs(dy * cos - dx * sin) < HALF_HEIGHT + clear
  );
}

export function meetsBox(plate: Plate, { x, y, width, height }: Rectangle): boolean {
  const reach = reachOf(plate);
  if (Math.abs(x + width / 2 - plate.x) > width / 2 + reach + HALF_HEIGHT) return false;
  if (Math.abs(y + height / 2 - plate.y) > height / 2 + reach + HALF_HEIGHT) return false;
  const steps = Math.ceil(reach / 4);
  for (let step = -steps; step <= steps; step += 1) {
    const point = pointOn(plate, (reach * step) / steps, 0);
    const dx = Math.max(x - point.x, 0, point.x - x - width);
    const dy = Math.max(y - point.y, 0, point.y - y - height);
    if (dx * dx + dy * dy < HALF_HEIGHT * HALF_HEIGHT) return true;
  }
  return false;
}

export function meetsPlate(plate: Plate, other: Plate): boolean {
  const apart = Math.hypot(other.x - plate.x, other.y - plate.y);
  if (apart > reachOf(plate) + other.width / 2 + CLEAR) return false;
  return [-0.5, -0.25, 0, 0.25, 0.5].some((part) =>
    isNear(plate, pointOn(other, part * other.width, 0), CLEAR),
  );
}

/** Whether a line of straight stretches passes through the plate. */
export function meetsLine(plate: Plate, points: readonly Point[]): boolean {
  const reach = reachOf(plate);
  return SIDES.some((off) => crosses(points, pointOn(plate, -reach, off), pointOn(plate, reach, off)));
}

/** The point so far along the plate from its middle, and so far to its side. */
export function pointOn({ x, y, angle }: Plate, along: number, across: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x + cos * along - sin * across, y: y + sin * along + cos * across };
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
