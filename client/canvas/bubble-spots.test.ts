import { expect, test } from 'vitest';

import type { BubbleRoom } from './bubble-room.ts';
import { spotsFor } from './bubble-spots.ts';
import { bubbleShape, wholeBox, wordsBox } from './bubbles.ts';
import { overlap } from './name-box.ts';

const measure = (text: string) => text.length * 7;
const shape = (count: number, words = 'Person') => bubbleShape({ count, words }, 'sans', measure);

/** A node at 0, 0 in the middle of much room. */
function room(change: Partial<BubbleRoom> = {}): BubbleRoom {
  return {
    centre: { x: 0, y: 0 },
    radius: 20,
    discs: [],
    names: [],
    lines: [],
    angles: [],
    free: { x1: -600, y1: -400, x2: 600, y2: 400 },
    ...change,
  };
}

const spots = (many: number, around: BubbleRoom, zoom = 1) =>
  spotsFor(
    Array.from({ length: many }, (_, at) => shape(at + 1)),
    [],
    around,
    zoom,
  );

test('a bubble stands in the widest angle that edges leave', () => {
  const angles = [0, 0.4, 0.8, 1.2, 1.6, 2, 2.4, 2.8, Math.PI, -0.5, -2.6];
  const [{ x, y } = { x: 0, y: 0 }] = spots(1, room({ angles }));
  const angle = Math.atan2(y, x);
  expect(angle).toBeGreaterThan(-2.6 + 0.4);
  expect(angle).toBeLessThan(-0.5 - 0.4);
});

test('eight bubbles are apart, and so are their lines', () => {
  for (const zoom of [0.3, 1, 2]) {
    const found = spots(8, room({ free: { x1: -2000, y1: -2000, x2: 2000, y2: 2000 } }), zoom);
    for (const [at, spot] of found.entries()) {
      for (const other of found.slice(0, at)) {
        expect(overlap(spot.box, other.box)).toBe(false);
        const between = Math.abs(Math.atan2(spot.y, spot.x) - Math.atan2(other.y, other.x));
        expect(Math.min(between, 2 * Math.PI - between)).toBeGreaterThan(0.3);
      }
    }
  }
});

test('bubbles keep clear of discs, of names and of what is covered', () => {
  const discs = Array.from({ length: 9 }, (_, at) => ({
    x: Math.cos(at / 2) * 150,
    y: Math.sin(at / 2) * 150,
    radius: 14,
    weight: 1,
  }));
  const names = [{ x: 60, y: -170, width: 120, height: 40 }];
  const free = { x1: -60, y1: -260, x2: 500, y2: 260 };
  for (const { box } of spots(4, room({ discs, names, free }))) {
    expect(box.x).toBeGreaterThanOrEqual(free.x1);
    expect(box.x + box.width).toBeLessThanOrEqual(free.x2);
    expect(names.some((name) => overlap(name, box))).toBe(false);
    for (const { x, y, radius } of discs) {
      const side = radius * 2;
      expect(overlap(box, { x: x - radius, y: y - radius, width: side, height: side })).toBe(false);
    }
  }
});

test('a large count widens its bubble, and a long label is cut', () => {
  expect(shape(1204)).toMatchObject({ count: '+1,204', radius: 29 });
  expect(shape(1).radius).toBe(17);
  expect(shape(1, 'ExtraordinaryAndPlenipotentiary').words).toBe('ExtraordinaryAndPleni…');
});

test('the words stand beneath the bubble, and above it where the line comes from below', () => {
  const made = shape(14);
  const at = { x: 5, y: 5 };
  expect(wordsBox(at, made, { x: 100, y: 100 }).y).toBeGreaterThan(5);
  expect(wordsBox(at, made, { x: -100, y: 0 }).y).toBeGreaterThan(5);
  expect(wordsBox(at, made, { x: 10, y: -100 }).y).toBeLessThan(5);
  const box = wholeBox(at, made, { x: 10, y: -100 });
  expect(box.y).toBe(wordsBox(at, made, { x: 10, y: -100 }).y);
  expect(box.y + box.height).toBe(5 + made.radius);
});
