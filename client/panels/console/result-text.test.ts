import { expect, test } from 'vitest';

import { NO_COUNTERS } from '../../../contract/stream.ts';
import type { RunEnd } from '../../../contract/stream.ts';
import { newRun } from '../../state/console.ts';
import { changesText, cutText, resultText } from './result-text.ts';

const END: RunEnd & { readonly kind: 'end' } = {
  kind: 'end',
  rows: 1,
  truncated: null,
  counters: NO_COUNTERS,
  timings: { firstMs: 1, totalMs: 9, databaseMs: 9 },
  notifications: [],
  plan: null,
};

test('one is one and many are many', () => {
  const run = { ...newRun('RETURN 1', 0), state: 'done', end: END, elapsedMs: 12 } as const;
  expect(resultText(run)).toBe('1 row in 12 ms, complete · database 9 ms, transfer 3 ms');
  const drawn = { nodes: 2, relationships: 1, addedBetween: 1, broughtBetween: [], drawingMs: 4 };
  expect(resultText({ ...run, drawn })).toContain(
    '2 nodes, 1 relationship drawn, 1 of them added between them',
  );
  expect(changesText({ ...END, counters: { ...NO_COUNTERS, nodesCreated: 1, propertiesSet: 2 } })).toBe(
    '1 node created, 2 properties set',
  );
});

test('a cut says where and how to get the rest', () => {
  expect(cutText(END)).toBeNull();
  const cut: RunEnd = { ...END, rows: 1000, truncated: { by: 'rows', limit: 1000 } };
  expect(cutText(cut)).toBe('cut at 1,000 rows');
  expect(resultText({ ...newRun('', 0), state: 'done', end: { ...cut, kind: 'end' } })).toContain(
    'add LIMIT and SKIP for the rest, or start Relata with a higher --row-limit',
  );
});
