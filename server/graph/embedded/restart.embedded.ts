import { expect, test } from 'vitest';

import type { Problem } from '../../problem.ts';
import { ENDLESS, enginesOf, problemOf, rowsOf, useGround } from './ground.contract.ts';

const ground = useGround();

test('reads beside a query that is ended are repeated without a word, writes are told', async () => {
  const graph = await ground.opened();
  const slow =
    'UNWIND range(1, 2500) AS a UNWIND range(1, 2500) AS b WITH a, b WHERE a * b = 7 RETURN count(*) AS c';
  const reads = (['statement', 'query'] as const).map((origin) => rowsOf(graph, slow, { origin }));
  const text = ENDLESS.replace('RETURN', 'CREATE (:P) RETURN');
  const write = problemOf(rowsOf(graph, text, { access: 'write' }));
  await problemOf(rowsOf(graph, ENDLESS, { timeoutMs: 300 }));
  expect(await write).toMatchObject({
    code: 'engine-restarted',
    hint: expect.stringContaining('whole or not at all'),
  });
  expect(await Promise.all(reads)).toEqual([[{ c: 2 }], [{ c: 2 }]]);
});

test('an engine that ends by itself takes its queries with it, and the next one works', async () => {
  const restarts: string[] = [];
  const graph = await ground.opened({ onRestart: (reason) => restarts.push(reason) });
  const read = problemOf(rowsOf(graph, ENDLESS));
  await rowsOf(graph, 'RETURN 1 AS one');
  for (const pid of enginesOf(process.pid)) process.kill(pid, 'SIGKILL');
  expect(await read).toMatchObject({ code: 'engine-restarted', hint: 'Run the query again.' });
  expect(await rowsOf(graph, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  expect(restarts).toEqual(['it ended by itself (SIGKILL)']);
});

test('a query that takes too much memory ends the engine, not the machine', async () => {
  const restarts: string[] = [];
  const graph = await ground.opened({
    memoryBytes: 1_000_000_000,
    onRestart: (reason) => restarts.push(reason),
  });
  const hungry = 'UNWIND range(1, 100000000) AS i RETURN collect(toString(i)) AS all';
  expect(await problemOf(rowsOf(graph, hungry))).toMatchObject({ code: 'engine-restarted' });
  expect(await rowsOf(graph, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  expect(restarts).toEqual(['a query needed more memory than it may have']);
});

test('writes that wait are not lost by a restart', async () => {
  const graph = await ground.opened();
  const endless = `UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 CREATE (:Never)`;
  const first = problemOf(rowsOf(graph, endless, { access: 'write', timeoutMs: 300 }));
  const others = [1, 2, 3].map((id) =>
    rowsOf(graph, 'CREATE (:P {id: $id})', { access: 'write', parameters: { id } }),
  );
  expect(await first).toMatchObject({ code: 'timed-out' });
  await Promise.all(others);
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN p.id AS id ORDER BY id')).toEqual([
    { id: 1 },
    { id: 2 },
    { id: 3 },
  ]);
});

test('kill -9 of the engine in the middle of writes: what was acknowledged is there, whole', async () => {
  const graph = await ground.opened();
  const acknowledged: number[] = [];
  const failed: Problem[] = [];
  const text = 'CREATE (:Half {id: $id}) CREATE (:Half {id: $id})';
  for (let id = 0; failed.length < 3; id += 1) {
    if (id % 25 === 24) for (const pid of enginesOf(process.pid)) process.kill(pid, 'SIGKILL');
    const wrote = rowsOf(graph, text, { access: 'write', parameters: { id } });
    await wrote.then(
      () => acknowledged.push(id),
      (error: Problem) => failed.push(error),
    );
  }
  expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['engine-restarted']));
  const rows = await rowsOf(
    graph,
    'MATCH (h:Half) WITH h.id AS id, count(*) AS count RETURN id AS id, count AS count',
  );
  expect(rows.filter(({ count }) => count !== 2)).toEqual([]);
  const found = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
});
