import { expect, test } from 'vitest';

import { nameRoom, overlap } from '../name-box.ts';
import { arrange } from './arrange.ts';
import { segmentMeetsBox, segmentsCross } from './geometry.ts';
import { neighboursOf } from './neighbours.ts';
import { pivotMds } from './pivot-mds.ts';
import type { LayoutAnswer, LayoutProblem } from './problem.ts';
import { randomFrom } from './random.ts';
import { settle } from './settle.ts';

/** Two hubs with leaves, joined: the shape of most pictures of news. */
function problem(count: number, change: Partial<LayoutProblem> = {}): LayoutProblem {
  const random = randomFrom(5);
  const from: number[] = [];
  const to: number[] = [];
  for (let row = 1; row < count; row += 1) {
    from.push(row);
    to.push(row < 3 ? 0 : Math.floor(random() * 3));
    if (random() < 0.5) {
      from.push(row);
      to.push(Math.floor(random() * count));
    }
  }
  return {
    x: new Float64Array(count),
    y: new Float64Array(count),
    radius: new Float32Array(count).fill(12),
    nameWidth: Float32Array.from({ length: count }, () => 40 + random() * 60),
    nameHeight: Float32Array.from({ length: count }, () => (random() < 0.4 ? 27 : 13.5)),
    side: new Uint8Array(count),
    fixed: new Uint8Array(count),
    wished: new Uint8Array(count),
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    width: 1100,
    height: 720,
    seed: 1,
    settle: false,
    ...change,
  };
}

function overlapsIn({ radius, nameWidth, nameHeight }: LayoutProblem, { x, y, side }: LayoutAnswer): number {
  const names = [...x.keys()].map((row) => {
    const box = nameRoom(radius[row]!, nameWidth[row]!, nameHeight[row]!, side[row]!);
    return { ...box, x: box.x + x[row]!, y: box.y + y[row]! };
  });
  const discs = [...x.keys()].map((row) => ({
    x: x[row]! - radius[row]! * 0.9,
    y: y[row]! - radius[row]! * 0.9,
    width: radius[row]! * 1.8,
    height: radius[row]! * 1.8,
  }));
  let overlaps = 0;
  for (const [row, name] of names.entries()) {
    for (const [other, disc] of discs.entries()) {
      if (other === row) continue;
      if (overlap(name, disc)) overlaps += 1;
      if (other > row && overlap(name, names[other]!)) overlaps += 1;
      if (other > row && overlap(discs[row]!, disc)) overlaps += 1;
    }
  }
  return overlaps;
}

test('the same problem and seed give the same picture, another seed another', () => {
  const first = arrange(problem(40));
  expect(arrange(problem(40))).toEqual(first);
  expect(arrange(problem(40, { seed: 2 })).x).not.toEqual(first.x);
});

test('no name and no disc lies on another, whichever node is selected, and the picture fits its room', () => {
  const made = problem(60);
  const answer = arrange(made);
  expect(overlapsIn(made, answer)).toBe(0);
  expect(Math.max(...answer.x) - Math.min(...answer.x)).toBeLessThanOrEqual(made.width);
  expect(Math.max(...answer.y) - Math.min(...answer.y)).toBeLessThanOrEqual(made.height);
});

test('graphs without edges, with one node and with none are laid out too', () => {
  for (const count of [0, 1, 2, 9]) {
    const answer = arrange({ ...problem(count), from: new Uint32Array(), to: new Uint32Array() });
    expect([...answer.x, ...answer.y].every(Number.isFinite)).toBe(true);
  }
});

test('pinned nodes stay in a new layout', () => {
  const fixed = new Uint8Array(30);
  fixed[4] = 1;
  const x = new Float64Array(30);
  x[4] = 321;
  const answer = arrange(problem(30, { fixed, x }));
  expect([answer.x[4], answer.y[4]]).toEqual([321, 0]);
});

test('new nodes that nothing joins to anything stand together below the drawing', () => {
  const whole = problem(20);
  const old = arrange(whole);
  const fixed = new Uint8Array(25).fill(1, 0, 20);
  const x = Float64Array.from({ length: 25 }, (_, row) => old.x[row] ?? 0);
  const y = Float64Array.from({ length: 25 }, (_, row) => old.y[row] ?? 0);
  const side = Uint8Array.from({ length: 25 }, (_, row) => old.side[row] ?? 0);
  const { from, to } = whole;
  const grown = problem(25, { fixed, settle: true, from, to, x, y, side });
  const answer = settle(grown);
  const [across, down] = [answer.x.slice(20), answer.y.slice(20)];
  expect(Math.min(...down)).toBeGreaterThan(Math.max(...old.y));
  expect(Math.max(...across) - Math.min(...across)).toBeLessThan(400);
  expect(Math.max(...down) - Math.min(...down)).toBeLessThan(200);
  expect(answer.x.slice(0, 20)).toEqual(old.x);
  expect(overlapsIn(grown, answer)).toBe(0);
});

test('new nodes settle near their neighbour and clear of all, old ones do not move', () => {
  const whole = problem(40);
  const old = arrange(whole);
  const fixed = new Uint8Array(46).fill(1, 0, 40);
  const grown = problem(46, { fixed, settle: true });
  const grownFrom = Uint32Array.from([...whole.from, 40, 41, 42, 43, 44, 45]);
  const grownTo = Uint32Array.from([...whole.to, 7, 7, 7, 7, 7, 40]);
  const x = new Float64Array(46);
  const y = new Float64Array(46);
  const side = new Uint8Array(46);
  x.set(old.x);
  y.set(old.y);
  side.set(old.side);
  const radius = grown.radius;
  const nameWidth = Float32Array.from([...whole.nameWidth, 60, 60, 60, 60, 60, 60]);
  const nameHeight = Float32Array.from([...whole.nameHeight, 14, 14, 14, 14, 14, 14]);
  const task = { ...grown, radius, nameWidth, nameHeight, from: grownFrom, to: grownTo, x, y, side };
  const answer = settle(task);
  expect(answer.x.slice(0, 40)).toEqual(old.x);
  expect(answer.side.slice(0, 40)).toEqual(old.side);
  for (const row of [40, 41, 42, 43, 44]) {
    expect(Math.hypot(answer.x[row]! - x[7]!, answer.y[row]! - y[7]!)).toBeLessThan(320);
  }
  expect(overlapsIn(task, answer)).toBe(0);
});

test('new nodes settle around the place they wish for, on its side of their neighbour', () => {
  const count = 9;
  const from = Uint32Array.from({ length: count - 1 }, (_, row) => row + 1);
  const fixed = Uint8Array.of(1, ...Array<number>(count - 1).fill(0));
  const wished = fixed.map((each) => 1 - each);
  for (const [wishX, wishY] of [
    [160, 0],
    [-110, -110],
  ] as const) {
    const x = Float64Array.from(wished, (each) => each * wishX);
    const y = Float64Array.from(wished, (each) => each * wishY);
    const task = { ...problem(count, { fixed, wished, x, y, settle: true }), from, to: from.map(() => 0) };
    const answer = settle(task);
    for (let row = 1; row < count; row += 1) {
      expect(answer.x[row]! * wishX + answer.y[row]! * wishY).toBeGreaterThan(0);
      expect(Math.hypot(answer.x[row]! - wishX, answer.y[row]! - wishY)).toBeLessThan(200);
    }
    expect(overlapsIn(task, answer)).toBe(0);
  }
});

test('the outline keeps a path in its order', () => {
  const count = 12;
  const from = Uint32Array.from({ length: count - 1 }, (_, row) => row);
  const to = from.map((row) => row + 1);
  const { x, y } = pivotMds(count, neighboursOf(count, from, to), randomFrom(1));
  const ahead = Math.hypot(x[1]! - x[0]!, y[1]! - y[0]!);
  const far = Math.hypot(x[11]! - x[0]!, y[11]! - y[0]!);
  expect(far).toBeGreaterThan(ahead * 5);
});

test('lines cross, touch and meet boxes as one sees', () => {
  expect(segmentsCross(0, 0, 10, 10, 0, 10, 10, 0)).toBe(true);
  expect(segmentsCross(0, 0, 10, 0, 10, 0, 20, 5)).toBe(false);
  expect(segmentMeetsBox(-5, 5, 15, 5, 0, 0, 10, 10)).toBe(true);
  expect(segmentMeetsBox(-5, 20, 15, 20, 0, 0, 10, 10)).toBe(false);
  expect(segmentMeetsBox(2, 2, 3, 3, 0, 0, 10, 10)).toBe(true);
});
