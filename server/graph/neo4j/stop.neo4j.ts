import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { neo4jUrl } from '../../../test/neo4j/url.ts';
import { change, ENDLESS, free, problemOf, rowsOf } from '../contract/ask.ts';
import type { Graph } from '../graph.ts';
import { openNeo4j } from './open.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openNeo4j({ url: neo4jUrl(), maxConnectionPoolSize: 4 });
});
afterAll(async () => graph.close());

/** Texts of the transactions that run on the server, without the one that asks. */
async function running(): Promise<string[]> {
  const text = 'SHOW TRANSACTIONS YIELD currentQuery, status RETURN currentQuery AS text, status AS status';
  const rows = await rowsOf(graph, { text, access: 'read', origin: 'statement' });
  return rows.map(([query]) => query as string).filter((query) => !query.startsWith('SHOW'));
}

/** Waits as long as a busy machine needs, and gives what still runs then. */
async function left(): Promise<string[]> {
  for (const end = performance.now() + 30_000; performance.now() < end; await sleep(50)) {
    if ((await running()).length === 0) return [];
  }
  return running();
}

test('a query that is stopped is gone from the server', async () => {
  const controller = new AbortController();
  const stopped = problemOf(graph, free(ENDLESS, { signal: controller.signal }), 'cancelled');
  while (!(await running()).includes(ENDLESS)) await sleep(20);
  controller.abort();
  await stopped;
  expect(await left()).toEqual([]);
});

test('a query whose time is over is gone from the server', async () => {
  await problemOf(graph, free(ENDLESS, { timeoutMs: 200 }), 'timed-out');
  expect(await left()).toEqual([]);
});

test('a query whose reader leaves is gone from the server', async () => {
  const request = free('UNWIND range(1, 100000000) AS i RETURN i AS i');
  for await (const event of graph.run(request)) if (event.kind === 'rows') break;
  expect(await left()).toEqual([]);
});

test('a write that is stopped is undone', async () => {
  const text = 'UNWIND range(1, 100000000) AS i CREATE (:Undone {i: i})';
  const signal = AbortSignal.timeout(500);
  await problemOf(graph, change(text, { signal }), 'cancelled');
  expect(await left()).toEqual([]);
  expect(await rowsOf(graph, free('MATCH (n:Undone) RETURN count(n) AS n'))).toEqual([[0]]);
});

test('more queries than connections wait for one another', async () => {
  const asks = Array.from({ length: 20 }, async () => rowsOf(graph, free('RETURN 1 AS one')));
  for (const rows of await Promise.all(asks)) expect(rows).toEqual([[1]]);
});

test('a reader may leave at any moment without harm to the next query on that connection', async () => {
  for (let round = 0; round < 100; round += 1) {
    let events = 0;
    for await (const event of graph.run(free('UNWIND range(1, 30000) AS i RETURN i AS i'))) {
      expect(event.kind).not.toBe('end');
      events += 1;
      if (events > round % 5) break;
    }
  }
});
