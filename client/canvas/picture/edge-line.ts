import type { Columns } from '../columns.ts';
import { controlPoint, ends } from '../edge-path.ts';
import type { Point } from '../edge-path.ts';
import type { SceneEdge } from '../scene.ts';
import { rounded } from './xml.ts';

/** The course of a relationship between the borders of its ends, and its arrowhead. */
export interface EdgeLine {
  /** As the `d` of an SVG path. */
  readonly course: string;
  readonly arrow: string;
  /** A point far out on it, for the size of the picture. */
  readonly furthest: Point;
}

// The measures of client/canvas/style.ts and of Cytoscape's own drawing, so that picture and canvas look the same.
const CLEAR = 4;
const ARROW = { length: 7.8, half: 3.9, overlap: 2 };
const LOOP_REACH = 1.4 * 40;
const LOOP_HALF_SWEEP = (31 * Math.PI) / 180;

/** `loopAngle` is the free angle at the node, clockwise from straight up, in degrees. */
export function edgeLine(edge: SceneEdge, columns: Columns, loopAngle: number): EdgeLine {
  const [a, b] = ends(edge, columns);
  const [fromRadius, toRadius] = [columns.radius[edge.from]!, columns.radius[edge.to]!];
  if (edge.shape.loop !== null) return loopLine(a, fromRadius, loopAngle + 60 * edge.shape.loop);
  if (edge.shape.bend === 0) {
    const start = towards(a, b, fromRadius + CLEAR);
    const tip = towards(b, a, toRadius + CLEAR);
    return {
      course: `M${at(start)}L${at(towards(tip, a, ARROW.overlap))}`,
      arrow: arrowAt(tip, a),
      furthest: start,
    };
  }
  const bow = controlPoint(a, b, edge.shape.bend);
  const tip = towards(b, bow, toRadius + CLEAR);
  const start = towards(a, bow, fromRadius + CLEAR);
  return {
    course: `M${at(start)}Q${at(bow)} ${at(towards(tip, bow, ARROW.overlap))}`,
    arrow: arrowAt(tip, bow),
    furthest: middle(middle(a, b), bow),
  };
}

function loopLine(centre: Point, radius: number, degrees: number): EdgeLine {
  const angle = ((degrees - 90) * Math.PI) / 180;
  const out = reach(centre, angle + LOOP_HALF_SWEEP);
  const back = reach(centre, angle - LOOP_HALF_SWEEP);
  const far = middle(out, back);
  const start = towards(centre, out, radius + CLEAR);
  const tip = towards(centre, back, radius + CLEAR);
  return {
    course: `M${at(start)}Q${at(out)} ${at(far)}Q${at(back)} ${at(towards(tip, back, ARROW.overlap))}`,
    arrow: arrowAt(tip, back),
    furthest: far,
  };
}

/** A triangle with its point at `tip`, coming from `from`. */
function arrowAt(tip: Point, from: Point): string {
  const base = towards(tip, from, ARROW.length);
  const [dx, dy] = [(tip.x - base.x) / ARROW.length, (tip.y - base.y) / ARROW.length];
  const left = { x: base.x - dy * ARROW.half, y: base.y + dx * ARROW.half };
  const right = { x: base.x + dy * ARROW.half, y: base.y - dx * ARROW.half };
  return `M${at(left)}L${at(tip)}L${at(right)}Z`;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function reach({ x, y }: Point, angle: number): Point {
  return { x: x + Math.cos(angle) * LOOP_REACH, y: y + Math.sin(angle) * LOOP_REACH };
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
