import { afterAll, beforeAll, expect, test } from 'vitest';

import { graphCounts, labelsOf } from './explore/counts.ts';
import { openEmbedded } from './graph/embedded/open.ts';
import type { Graph } from './graph/graph.ts';
import { collect } from './graph/read.ts';
import { isSample, loadSample } from './sample.ts';

let graph: Graph;
let whole: Graph;
beforeAll(async () => {
  [graph, whole] = await Promise.all([openEmbedded({ file: null }), openEmbedded({ file: null })]);
  await loadSample(whole, () => {});
});
afterAll(() => Promise.all([graph.close(), whole.close()]));

/** The graph, until it was written to so many times. */
function lasting(writes: number): Graph {
  let left = writes;
  return {
    ...graph,
    run: (request) => {
      if (request.access === 'write' && left-- === 0) throw new Error('the end');
      return graph.run(request);
    },
  };
}

test.each([1, 8, 10, 17, 18, 19, 40, 61])(
  'a load that was cut off at its write %i is taken up at the next start',
  async (writes) => {
    await collect(graph, { text: 'MATCH (n) DETACH DELETE n', access: 'write', origin: 'statement' });
    await expect(loadSample(lasting(writes), () => {})).rejects.toThrow('the end');
    expect((await graphCounts(graph)).nodes).toBeGreaterThan(0);
    expect(await graphCounts(graph)).not.toEqual(await graphCounts(whole));
    await loadSample(graph, () => {});
    expect(await graphCounts(graph)).toEqual(await graphCounts(whole));
    expect(await labelsOf(graph)).toEqual(await labelsOf(whole));
    expect(await isSample(graph)).toBe(true);
  },
);

test('what somebody took away from a whole sample is not loaded again', async () => {
  const one = "MATCH (n:Entity {name: 'Russia'}) DETACH DELETE n";
  await collect(graph, { text: one, access: 'write', origin: 'statement' });
  const before = await graphCounts(graph);
  await loadSample(graph, () => {});
  expect(await graphCounts(graph)).toEqual(before);
});
