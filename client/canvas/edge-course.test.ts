import { expect, test } from 'vitest';

import type { GraphRelationship } from '../state/elements.ts';
import { createColumns, rowOf } from './columns.ts';
import { courseOf, pointsOn, traceArrow, traceLine } from './edge-course.ts';
import { pathOf } from './picture/svg-pen.ts';
import type { SceneEdge } from './scene.ts';

const RADIUS = 16;

function edge(id: string, from: number, to: number, bend = 0, loop: number | null = null): SceneEdge {
  const relationship: GraphRelationship = {
    id,
    type: 'T',
    meaning: 'T',
    start: String(from),
    end: String(to),
    standing: 'affirmed',
    properties: {},
    claims: 0,
    sources: null,
  };
  return { relationship, from, to, shape: { bend, loop } };
}

/** Two nodes 200 pixels apart. */
function twoNodes() {
  const columns = createColumns();
  for (const x of [0, 200]) {
    const row = rowOf(columns, String(x));
    columns.x[row] = x;
    columns.radius[row] = RADIUS;
  }
  return columns;
}

test('a straight edge runs from border to border and its arrow ends four pixels before the disc', () => {
  const course = courseOf(edge('e', 0, 1), twoNodes(), 0);
  expect(pathOf((pen) => traceLine(pen, course))).toBe('M20 0L178 0');
  expect(pathOf((pen) => traceArrow(pen, course))).toBe('M172.2 3.9L180 0L172.2 -3.9Z');
});

test('the box around a course holds all of it, bent, looped or straight', () => {
  for (const made of [edge('a', 0, 1), edge('b', 0, 1, 52), edge('c', 1, 0, -78), edge('d', 0, 0, 0, 1)]) {
    const course = courseOf(made, twoNodes(), 45);
    for (const { x, y } of pointsOn(course)) {
      expect(x).toBeGreaterThanOrEqual(course.box.x1 - 1e-9);
      expect(x).toBeLessThanOrEqual(course.box.x2 + 1e-9);
      expect(y).toBeGreaterThanOrEqual(course.box.y1 - 1e-9);
      expect(y).toBeLessThanOrEqual(course.box.y2 + 1e-9);
    }
  }
});

test('the points on a bent edge follow its curve, those of a loop leave its disc', () => {
  const bent = pointsOn(courseOf(edge('e', 0, 1, 52), twoNodes(), 0));
  expect(Math.max(...bent.map(({ y }) => y))).toBeGreaterThan(24);
  const loop = pointsOn(courseOf(edge('l', 0, 0, 0, 0), twoNodes(), 0));
  // Straight up, as the free angle says.
  expect(Math.min(...loop.map(({ y }) => y))).toBeLessThan(-RADIUS - 20);
  for (const { x, y } of loop) expect(Math.hypot(x, y)).toBeGreaterThan(RADIUS);
});
