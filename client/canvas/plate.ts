import type { Box } from './camera.ts';
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

/** Half its length; more than half its height, for there is no caption shorter than that. */
const reachOf = ({ width }: Plate) => width / 2 + SPACE;

/** A box that holds all of it. */
export function boxOf(plate: Plate): Box {
  const reach = reachOf(plate) + HALF_HEIGHT;
  return { x1: plate.x - reach, y1: plate.y - reach, x2: plate.x + reach, y2: plate.y + reach };
}

/** Whether a point is in the plate or nearer to it than `clear`. */
export function isNear(plate: Plate, { x, y }: Point, clear: number): boolean {
  const dx = x - plate.x;
  const dy = y - plate.y;
  // Most points are far away: that is told sooner than how they lie to a turned box.
  const far = reachOf(plate) + HALF_HEIGHT + clear;
  if (dx > far || dx < -far || dy > far || dy < -far) return false;
  const cos = Math.cos(plate.angle);
  const sin = Math.sin(plate.angle);
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

/** Whether a straight line passes through the plate. */
export function meetsStretch(plate: Plate, a: Point, b: Point): boolean {
  const reach = reachOf(plate);
  if (Math.min(a.x, b.x) > plate.x + reach || Math.max(a.x, b.x) < plate.x - reach) return false;
  if (Math.min(a.y, b.y) > plate.y + reach || Math.max(a.y, b.y) < plate.y - reach) return false;
  return SIDES.some((off) => cross(a, b, pointOn(plate, -reach, off), pointOn(plate, reach, off)));
}

/** The point so far along the plate from its middle, and so far to its side. */
export function pointOn({ x, y, angle }: Plate, along: number, across: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x + cos * along - sin * across, y: y + sin * along + cos * across };
}

function cross(a: Point, b: Point, start: Point, end: Point): boolean {
  return turn(a, b, start) * turn(a, b, end) <= 0 && turn(start, end, a) * turn(start, end, b) <= 0;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
