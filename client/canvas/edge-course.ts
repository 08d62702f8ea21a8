import type { Box } from './camera.ts';
import type { Columns } from './columns.ts';
import { controlPoint, ends, onCurve } from './edge-path.ts';
import type { Point } from './edge-path.ts';
import type { SceneEdge } from './scene.ts';

/** What a course is traced with: a canvas, or the path of an SVG. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  closePath(): void;
}

/** One stretch of a course; straight without a control point. */
interface Stretch {
  readonly control: Point | null;
  readonly end: Point;
}

/** How an edge runs between the borders of its ends, with its arrowhead. */
export interface Course {
  readonly start: Point;
  readonly stretches: readonly Stretch[];
  /** A side, the tip and the other side. */
  readonly arrow: readonly [Point, Point, Point];
  /** All of it lies in here. */
  readonly box: Box;
}

/** Space between a disc and what begins or ends at it. */
const CLEAR = 4;
/** The line ends inside the head by `overlap`, so that no gap is seen. */
const ARROW = { length: 7.8, half: 3.9, overlap: 2 };
/** How far out of its disc a loop is drawn. */
const LOOP_REACH = 42;
const LOOP_HALF_SWEEP = (31 * Math.PI) / 180;
/** A stretch is looked at in this many straight parts. */
const PARTS = 8;

/** @param loopAngle for a loop: the free angle at its node, clockwise from straight up, in degrees */
export function courseOf(edge: SceneEdge, columns: Columns, loopAngle = 0): Course {
  const [a, b] = ends(edge, columns);
  const [fromRadius, toRadius] = [columns.radius[edge.from]!, columns.radius[edge.to]!];
  const { bend, loop } = edge.shape;
  if (loop !== null) return loopCourse(a, fromRadius, loopAngle + 60 * loop);
  const bow = bend === 0 ? null : controlPoint(a, b, bend);
  const start = towards(a, bow ?? b, fromRadius + CLEAR);
  const tip = towards(b, bow ?? a, toRadius + CLEAR);
  return ending(start, [], bow, tip, bow ?? a);
}

function loopCourse(centre: Point, radius: number, degrees: number): Course {
  const angle = ((degrees - 90) * Math.PI) / 180;
  const out = reach(centre, radius + LOOP_REACH, angle + LOOP_HALF_SWEEP);
  const back = reach(centre, radius + LOOP_REACH, angle - LOOP_HALF_SWEEP);
  const start = towards(centre, out, radius + CLEAR);
  const tip = towards(centre, back, radius + CLEAR);
  return ending(start, [{ control: out, end: middle(out, back) }], back, tip, back);
}

/** The course whose last stretch ends in an arrowhead at `tip`, coming from `from`. */
function ending(
  start: Point,
  before: readonly Stretch[],
  control: Point | null,
  tip: Point,
  from: Point,
): Course {
  const stretches = [...before, { control, end: towards(tip, from, ARROW.overlap) }];
  const base = towards(tip, from, ARROW.length);
  const [dx, dy] = [(tip.x - base.x) / ARROW.length, (tip.y - base.y) / ARROW.length];
  const box = { x1: start.x, y1: start.y, x2: start.x, y2: start.y };
  const include = ({ x, y }: Point) => {
    box.x1 = Math.min(box.x1, x);
    box.y1 = Math.min(box.y1, y);
    box.x2 = Math.max(box.x2, x);
    box.y2 = Math.max(box.y2, y);
  };
  include(tip);
  let last = start;
  for (const { control: bow, end } of stretches) {
    if (bow !== null) {
      include(onCurve(last, bow, end, turning(last.x, bow.x, end.x)));
      include(onCurve(last, bow, end, turning(last.y, bow.y, end.y)));
    }
    include(end);
    last = end;
  }
  return {
    start,
    stretches,
    arrow: [
      { x: base.x - dy * ARROW.half, y: base.y + dx * ARROW.half },
      tip,
      { x: base.x + dy * ARROW.half, y: base.y - dx * ARROW.half },
    ],
    box,
  };
}

export function traceLine(pen: Pen, { start, stretches }: Course): void {
  pen.moveTo(start.x, start.y);
  for (const { control, end } of stretches) {
    if (control === null) pen.lineTo(end.x, end.y);
    else pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
  }
}

export function traceArrow(pen: Pen, { arrow: [left, tip, right] }: Course): void {
  pen.moveTo(left.x, left.y);
  pen.lineTo(tip.x, tip.y);
  pen.lineTo(right.x, right.y);
  pen.closePath();
}

/** Points along the course, near enough to one another that straight lines between them follow it. */
export function pointsOn({ start, stretches, arrow: [, tip] }: Course): readonly Point[] {
  const points = [start];
  let last = start;
  for (const { control, end } of stretches) {
    if (control !== null) {
      for (let part = 1; part < PARTS; part += 1) points.push(onCurve(last, control, end, part / PARTS));
    }
    points.push(end);
    last = end;
  }
  return [...points, tip];
}

/** Where a curve turns back along one axis; 0, its beginning, when it does not. */
function turning(from: number, control: number, to: number): number {
  const at = (from - control) / (from - 2 * control + to);
  return at > 0 && at < 1 ? at : 0;
}

/** So far from one point, on the way to another. */
export function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function reach({ x, y }: Point, length: number, angle: number): Point {
  return { x: x + Math.cos(angle) * length, y: y + Math.sin(angle) * length };
}
