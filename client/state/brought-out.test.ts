import { expect, test } from 'vitest';

import { broughtOutBy } from './brought-out.ts';
import { newRun } from './console.ts';

const DRAWN = { nodes: 1, relationships: 0, addedBetween: 0, broughtBetween: [], drawingMs: 1 };

test('a drawn result is brought out while the console shows it and nobody let go of it', () => {
  const run = { ...newRun('RETURN 1', 7), drawn: DRAWN };
  expect(broughtOutBy(true, run, null)).toEqual({ nodes: [], relationships: [] });
  expect(broughtOutBy(false, run, null)).toBeNull();
  expect(broughtOutBy(true, run, 7)).toBeNull();
  expect(broughtOutBy(true, { ...run, startedAt: 8 }, 7)).not.toBeNull();
  expect(broughtOutBy(true, { ...run, drawn: null }, null)).toBeNull();
  expect(broughtOutBy(true, null, null)).toBeNull();
});
