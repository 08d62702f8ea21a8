import { expect, test } from 'vitest';

import { HEIGHT, RADIUS, WIDTH, schemaPicture } from './schema-picture.ts';

const one = { created: 1, updated: 0, unchanged: 0 };
const label = (name: string) => ({ label: name, ...one });
const tie = (type: string, from: string | null, to: string | null) => {
  return { type, from, to, standing: 'plain', ...one } as const;
};

test.each([1, 2, 3, 4, 5, 6, 9])('%i labels stand apart and inside', (many) => {
  const names = Array.from({ length: many }, (_, at) => `L${at}`);
  const { labels } = schemaPicture({ labels: names.map(label), types: [] });
  expect(labels).toHaveLength(Math.min(6, many));
  for (const [at, a] of labels.entries()) {
    expect(a.x - RADIUS >= 0 && a.x + RADIUS <= WIDTH && a.y - RADIUS >= 0 && a.y + RADIUS <= HEIGHT).toBe(
      true,
    );
    for (const b of labels.slice(at + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(3 * RADIUS);
  }
});

test('each pair of labels is joined once, by its most frequent type, and no text is upside down', () => {
  const names = ['Person', 'Event', 'Place', 'Country', 'Force'];
  const { labels, types } = schemaPicture({
    labels: names.map(label),
    types: [
      tie('ATTENDS', 'Person', 'Event'),
      tie('HOSTED_BY', 'Event', 'Person'),
      tie('IN', 'Event', 'Place'),
      tie('FROM', 'Event', 'Country'),
      tie('KNOWS', 'Person', 'Person'),
      tie('LOST', null, 'Person'),
    ],
  });
  expect(types.map(({ type, more }) => [type, more])).toEqual([
    ['ATTENDS', 1],
    ['IN', 0],
    ['FROM', 0],
  ]);
  // A text that is longer than its line is left out.
  expect(types.map(({ named }) => named)).toEqual([false, true, true]);
  for (const { angle } of types) expect(Math.abs(angle)).toBeLessThanOrEqual(90);
  expect(labels.find(({ side }) => side === 'right')?.label).toBe('Event');
});
