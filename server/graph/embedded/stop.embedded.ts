import { expect, test, vi } from 'vitest';

import { ENDLESS, enginesOf, graphsIn, problemOf, rowsOf, useGround } from './ground.contract.ts';

const ground = useGround();

test('a query out of time is ended with its process; the next one works and nothing committed is lost', async () => {
  const restarts: string[] = [];
  const graph = await ground.opened({ onRestart: (reason) => restarts.push(reason) });
  await rowsOf(graph, 'CREATE (:P {id: 1})', { access: 'write' });
  const [before] = enginesOf(process.pid);
  expect(await problemOf(rowsOf(graph, ENDLESS, { timeoutMs: 200 }))).toMatchObject({ code: 'timed-out' });
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN p.id AS id')).toEqual([{ id: 1 }]);
  expect(enginesOf(process.pid)).not.toContain(before);
  expect(restarts).toEqual(['a query ran longer than 200 ms']);
});

test('the time limit of the graph holds for a query that names none', async () => {
  const graph = await ground.opened({ timeoutMs: 200 });
  expect(await problemOf(rowsOf(graph, ENDLESS))).toMatchObject({ code: 'timed-out' });
});

test('a graph in memory loses nothing either, and leaves nothing behind when it is closed', async () => {
  vi.stubEnv('TMPDIR', ground.folder);
  const graph = await ground.opened({ file: null });
  expect(graphsIn(ground.folder)).toHaveLength(1);
  await rowsOf(graph, 'CREATE (:P {id: 1})', { access: 'write' });
  await problemOf(rowsOf(graph, ENDLESS, { timeoutMs: 200 }));
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN p.id AS id')).toEqual([{ id: 1 }]);
  await graph.close();
  expect(graphsIn(ground.folder)).toEqual([]);
});

test('an aborted query ends, the engine with it, and the next one works', async () => {
  const graph = await ground.opened();
  const controller = new AbortController();
  const running = problemOf(rowsOf(graph, ENDLESS, { signal: controller.signal }));
  setTimeout(() => controller.abort(), 100);
  expect(await running).toMatchObject({ code: 'cancelled' });
  const [engine] = enginesOf(process.pid);
  await expect.poll(() => enginesOf(process.pid), { timeout: 20_000 }).not.toContain(engine);
  expect(await rowsOf(graph, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
});

test('a query aborted before it starts never reaches the engine', async () => {
  const graph = await ground.opened();
  const running = rowsOf(graph, 'CREATE (:P)', { access: 'write', signal: AbortSignal.abort() });
  expect(await problemOf(running)).toMatchObject({ code: 'cancelled' });
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
});

test('an aborted write is rolled back, also when it ends before its process is', async () => {
  const graph = await ground.opened({ onRestart: (reason) => expect.fail(reason) });
  const controller = new AbortController();
  const text = 'UNWIND range(1, 20000) AS i CREATE (:P {id: i})';
  const running = problemOf(rowsOf(graph, text, { access: 'write', signal: controller.signal }));
  setTimeout(() => controller.abort(), 5);
  expect(await running).toMatchObject({ code: 'cancelled' });
  await rowsOf(graph, 'CREATE (:Q)', { access: 'write' });
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
});

test('a query asked for while a stopped one still computes does not end with it', async () => {
  const graph = await ground.opened();
  await problemOf(rowsOf(graph, ENDLESS, { signal: AbortSignal.timeout(50) }));
  const rows = await rowsOf(graph, 'UNWIND range(1, 300000) AS i RETURN i');
  expect(rows).toHaveLength(300_000);
});

test('a write that waits can be given up', async () => {
  const graph = await ground.opened();
  const first = problemOf(rowsOf(graph, ENDLESS, { access: 'write', timeoutMs: 1000 }));
  const signal = AbortSignal.timeout(50);
  const second = problemOf(rowsOf(graph, 'CREATE (:P)', { access: 'write', signal }));
  expect(await Promise.race([first, second])).toMatchObject({ code: 'cancelled' });
  expect(await first).toMatchObject({ code: 'timed-out' });
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
});
