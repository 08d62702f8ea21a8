import type { Columns } from './columns.ts';
import type { SceneEdge } from './scene.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The control point of a bent edge: `bend` away from the middle, to the right of its own direction as one looks along it. */
export function controlPoint(a: Point, b: Point, bend: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return {
    x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * bend,
    y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * bend,
  };
}

/** The place at `part` (0 to 1) of a curve from `a` to `b` with the control point `c`. */
export function onCurve(a: Point, c: Point, b: Point, part: number): Point {
  const rest = 1 - part;
  return {
    x: rest * rest * a.x + 2 * rest * part * c.x + part * part * b.x,
    y: rest * rest * a.y + 2 * rest * part * c.y + part * part * b.y,
  };
}

/** The place at `part` (0 to 1) of an edge between centres, and the direction there. */
export function along(a: Point, b: Point, bend: number, part: number): Point & { readonly angle: number } {
  if (bend === 0) {
    return {
      x: a.x + (b.x - a.x) * part,
      y: a.y + (b.y - a.y) * part,
      angle: Math.atan2(b.y - a.y, b.x - a.x),
    };
  }
  const c = controlPoint(a, b, bend);
  const rest = 1 - part;
  return {
    ...onCurve(a, c, b, part),
    angle: Math.atan2(rest * (c.y - a.y) + part * (b.y - c.y), rest * (c.x - a.x) + part * (b.x - c.x)),
  };
}

export function ends({ from, to }: Pick<SceneEdge, 'from' | 'to'>, columns: Columns): [Point, Point] {
  return [
    { x: columns.x[from]!, y: columns.y[from]! },
    { x: columns.x[to]!, y: columns.y[to]! },
  ];
}

/** The middle of the widest angle at a node that no edge and no name takes, clockwise from straight up, in degrees. */
export function freeAngle(taken: readonly number[]): number {
  const full = 2 * Math.PI;
  const sorted = taken.map((angle) => ((angle % full) + full) % full).toSorted((a, b) => a - b);
  let best = { gap: -1, middle: -Math.PI / 4 };
  for (const [at, angle] of sorted.entries()) {
    const next = sorted[at + 1] ?? sorted[0]! + full;
    if (next - angle > best.gap) best = { gap: next - angle, middle: (angle + next) / 2 };
  }
  const fromUp = ((best.middle * 180) / Math.PI + 90) % 360;
  return fromUp < 0 ? fromUp + 360 : fromUp;
}
