import { afterAll, beforeAll, expect, test } from 'vitest';

import { openEmbedded } from '../../server/graph/embedded/open.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { answerOf, documentedDifferences } from './differences.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmbedded({ file: null });
});
afterAll(() => graph.close());

test('the page has differences', () => {
  expect(documentedDifferences().length).toBeGreaterThan(10);
});

test.each(documentedDifferences())(
  'the embedded engine answers $embedded to $query',
  async ({ query, embedded }) => {
    expect(await answerOf(graph, query)).toBe(embedded);
  },
);
