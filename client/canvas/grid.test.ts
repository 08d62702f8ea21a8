import { expect, test } from 'vitest';

import { createGrid } from './grid.ts';
import { randomFrom } from './layout/random.ts';

test('a grid finds all that meets a box, wherever it lies', () => {
  const random = randomFrom(7);
  const boxes = Array.from({ length: 300 }, () => {
    const [x1, y1] = [random() * 2000 - 1000, random() * 2000 - 1000];
    return { x1, y1, x2: x1 + random() * 250, y2: y1 + random() * 60 };
  });
  const grid = createGrid<number>();
  for (const [at, box] of boxes.entries()) grid.add(box, at);
  for (const asked of boxes.slice(0, 40)) {
    const found = new Set<number>();
    grid.some(asked, (at) => {
      found.add(at);
      return false;
    });
    const meeting = boxes.flatMap((box, at) =>
      box.x1 <= asked.x2 && box.x2 >= asked.x1 && box.y1 <= asked.y2 && box.y2 >= asked.y1 ? [at] : [],
    );
    expect(meeting.filter((at) => !found.has(at))).toEqual([]);
    expect(found.size).toBeLessThan(boxes.length / 2);
  }
});

test('a grid stops asking when the answer is yes', () => {
  const grid = createGrid<string>();
  grid.add({ x1: 0, y1: 0, x2: 1, y2: 1 }, 'a');
  grid.add({ x1: 0, y1: 0, x2: 1, y2: 1 }, 'b');
  const asked: string[] = [];
  const found = grid.some({ x1: 0, y1: 0, x2: 5, y2: 5 }, (item) => asked.push(item) === 1);
  expect([found, asked]).toEqual([true, ['a']]);
  expect(grid.some({ x1: 500, y1: 0, x2: 505, y2: 5 }, () => true)).toBe(false);
});
