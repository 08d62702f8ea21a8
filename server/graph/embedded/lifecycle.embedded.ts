import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { RunEvent } from '../../../contract/stream.ts';
import { ROOT } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import type { Graph, RunRequest } from '../graph.ts';
import { collect } from '../read.ts';
import type { Row } from '../read.ts';
import { openEmbedded } from './open.ts';
import type { EmbeddedOptions } from './open.ts';

const ENDLESS =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = 7 RETURN count(*) AS c';

let folder: string;
const open: Graph[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relata-lifecycle-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const graph of open.splice(0)) await graph.close();
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

async function opened(options: Partial<EmbeddedOptions> = {}): Promise<Graph> {
  const graph = await openEmbedded({ file: folder, ...options });
  open.push(graph);
  return graph;
}

async function rowsOf(graph: Graph, text: string, options: Partial<RunRequest> = {}): Promise<Row[]> {
  return (await collect(graph, { text, access: 'read', origin: 'query', ...options })).rows;
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error;
  return error;
}

function enginesOf(parent: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , ppid, args = '']) => Number(ppid) === parent && args.includes('embedded/host'))
    .map(([, pid]) => Number(pid));
}

function graphsIn(place: string): string[] {
  return readdirSync(place).filter((name) => name.startsWith('relata-graph-'));
}

test('a query out of time is ended with its process; the next one works and nothing committed is lost', async () => {
  const restarts: string[] = [];
  const graph = await opened({ onRestart: (reason) => restarts.push(reason) });
  await rowsOf(graph, 'CREATE (:P {id: 1})', { access: 'write' });
  const [before] = enginesOf(process.pid);
  expect(await problemOf(rowsOf(graph, ENDLESS, { timeoutMs: 200 }))).toMatchObject({ code: 'timed-out' });
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN p.id AS id')).toEqual([{ id: 1 }]);
  expect(enginesOf(process.pid)).not.toContain(before);
  expect(restarts).toEqual(['a query ran longer than 200 ms']);
});

test('the time limit of the graph holds for a query that names none', async () => {
  const graph = await opened({ timeoutMs: 200 });
  expect(await problemOf(rowsOf(graph, ENDLESS))).toMatchObject({ code: 'timed-out' });
});

test('a graph in memory loses nothing either, and leaves nothing behind when it is closed', async () => {
  vi.stubEnv('TMPDIR', folder);
  const graph = await opened({ file: null });
  expect(graphsIn(folder)).toHaveLength(1);
  await rowsOf(graph, 'CREATE (:P {id: 1})', { access: 'write' });
  await problemOf(rowsOf(graph, ENDLESS, { timeoutMs: 200 }));
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN p.id AS id')).toEqual([{ id: 1 }]);
  await graph.close();
  expect(graphsIn(folder)).toEqual([]);
});

test('an aborted query ends, the engine with it, and the next one works', async () => {
  const graph = await opened();
  const controller = new AbortController();
  const running = problemOf(rowsOf(graph, ENDLESS, { signal: controller.signal }));
  setTimeout(() => controller.abort(), 100);
  expect(await running).toMatchObject({ code: 'cancelled' });
  const [engine] = enginesOf(process.pid);
  await expect.poll(() => enginesOf(process.pid), { timeout: 20_000 }).not.toContain(engine);
  expect(await rowsOf(graph, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
});

test('a query aborted before it starts never reaches the engine', async () => {
  const graph = await opened();
  const running = rowsOf(graph, 'CREATE (:P)', { access: 'write', signal: AbortSignal.abort() });
  expect(await problemOf(running)).toMatchObject({ code: 'cancelled' });
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
});

test('an aborted write is rolled back, also when it ends before its process is', async () => {
  const graph = await opened({ onRestart: (reason) => expect.fail(reason) });
  const controller = new AbortController();
  const text = 'UNWIND range(1, 20000) AS i CREATE (:P {id: i})';
  const running = problemOf(rowsOf(graph, text, { access: 'write', signal: controller.signal }));
  setTimeout(() => controller.abort(), 5);
  expect(await running).toMatchObject({ code: 'cancelled' });
  await rowsOf(graph, 'CREATE (:Q)', { access: 'write' });
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
});

test('reads beside a query that is ended are repeated without a word, writes are told', async () => {
  const graph = await opened();
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
  const graph = await opened({ onRestart: (reason) => restarts.push(reason) });
  const read = problemOf(rowsOf(graph, ENDLESS));
  await rowsOf(graph, 'RETURN 1 AS one');
  for (const pid of enginesOf(process.pid)) process.kill(pid, 'SIGKILL');
  expect(await read).toMatchObject({ code: 'engine-restarted', hint: 'Run the query again.' });
  expect(await rowsOf(graph, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  expect(restarts).toEqual(['it ended by itself (SIGKILL)']);
});

test('a query that takes too much memory ends the engine, not the machine', async () => {
  const restarts: string[] = [];
  const graph = await opened({ memoryBytes: 1_000_000_000, onRestart: (reason) => restarts.push(reason) });
  const hungry = 'UNWIND range(1, 100000000) AS i RETURN collect(toString(i)) AS all';
  expect(await problemOf(rowsOf(graph, hungry))).toMatchObject({ code: 'engine-restarted' });
  expect(await rowsOf(graph, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  expect(restarts).toEqual(['a query needed more memory than it may have']);
});

test('a query asked for while a stopped one still computes does not end with it', async () => {
  const graph = await opened();
  await problemOf(rowsOf(graph, ENDLESS, { signal: AbortSignal.timeout(50) }));
  const rows = await rowsOf(graph, 'UNWIND range(1, 300000) AS i RETURN i');
  expect(rows).toHaveLength(300_000);
});

test('writes that wait are not lost by a restart', async () => {
  const graph = await opened();
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

test('a write that waits can be given up', async () => {
  const graph = await opened();
  const first = problemOf(rowsOf(graph, ENDLESS, { access: 'write', timeoutMs: 1000 }));
  const signal = AbortSignal.timeout(50);
  const second = problemOf(rowsOf(graph, 'CREATE (:P)', { access: 'write', signal }));
  expect(await Promise.race([first, second])).toMatchObject({ code: 'cancelled' });
  expect(await first).toMatchObject({ code: 'timed-out' });
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN count(p) AS count')).toEqual([{ count: 0 }]);
});

test('kill -9 of the engine in the middle of writes: what was acknowledged is there, whole', async () => {
  const graph = await opened();
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

test('a reader that leaves early ends nothing but its own transfer', async () => {
  const graph = await opened({ onRestart: (reason) => expect.fail(reason) });
  await rowsOf(graph, 'UNWIND range(1, 5000) AS i CREATE (:P {id: i})', { access: 'write' });
  const kinds: string[] = [];
  for await (const event of graph.run({ text: 'MATCH (p:P) RETURN p', access: 'read', origin: 'query' })) {
    kinds.push(event.kind);
    if (event.kind === 'rows') break;
  }
  expect(kinds).toEqual(['head', 'rows']);
  expect(await rowsOf(graph, 'MATCH (p:P) RETURN count(p) AS count')).toEqual([{ count: 5000 }]);
});

test('rows come in batches, and no row is lost or repeated', async () => {
  const graph = await opened();
  const request = { text: 'UNWIND range(1, 3210) AS i RETURN i', access: 'read', origin: 'query' } as const;
  const events: RunEvent[] = [];
  for await (const event of graph.run(request)) events.push(event);
  const batches = events.filter((event) => event.kind === 'rows').map(({ rows }) => rows);
  expect(batches.length).toBeGreaterThan(3);
  expect(batches.flat()).toEqual(Array.from({ length: 3210 }, (_, index) => [index + 1]));
  expect(events.at(-1)).toMatchObject({ kind: 'end', rows: 3210, truncated: null });
});

test('limits cut an answer and say so', async () => {
  const graph = await opened();
  const all = { text: 'UNWIND range(1, 3000) AS i RETURN i', access: 'read' } as const;
  for (const origin of ['query', 'statement'] as const) {
    const rows = await collect(graph, { ...all, origin, rowLimit: 700 });
    expect(rows.rows.length).toBe(700);
    expect(rows.end).toMatchObject({ rows: 700, truncated: { by: 'rows', limit: 700 } });
    const bytes = await collect(graph, { ...all, origin, byteLimit: 1000 });
    expect(bytes.end.truncated).toEqual({ by: 'bytes', limit: 1000 });
    expect(bytes.rows.length).toBeGreaterThan(100);
    expect(bytes.rows.length).toBeLessThan(300);
    const whole = await collect(graph, { ...all, origin, rowLimit: 3000 });
    expect(whole.end).toMatchObject({ rows: 3000, truncated: null });
  }
});

test('one process at a time: the second is told what to do', async () => {
  await opened();
  expect(await problemOf(openEmbedded({ file: folder }))).toMatchObject({
    code: 'unavailable',
    message: `The graph in ${folder} is in use by another process.`,
    hint: 'Stop the other Relata, or choose another graph with GRAPH_URL.',
  });
});

test('a folder and the file in it are the same graph, still there after closing', async () => {
  const graph = await openEmbedded({ file: join(folder, 'new', 'place') });
  expect(graph.info.database).toBe(join(folder, 'new', 'place'));
  await rowsOf(graph, 'CREATE (:P {id: 1})', { access: 'write' });
  await graph.close();
  const again = await opened({ file: join(folder, 'new', 'place', 'graph.grafeo') });
  expect(await rowsOf(again, 'MATCH (p:P) RETURN p.id AS id')).toEqual([{ id: 1 }]);
});

test('what cannot be opened is refused with a reason', async () => {
  writeFileSync(join(folder, 'graph.grafeo'), 'not a database');
  expect(await problemOf(openEmbedded({ file: folder }))).toMatchObject({
    code: 'unavailable',
    message: `The graph ${join(folder, 'graph.grafeo')} cannot be opened (invalid file header magic, not a Grafeo database).`,
  });
  expect(await problemOf(openEmbedded({ file: join(folder, 'graph.grafeo', 'below') }))).toMatchObject({
    code: 'unavailable',
    hint: expect.stringContaining('GRAPH_URL'),
  });
  mkdirSync(join(folder, 'x.grafeo'));
  expect(await problemOf(openEmbedded({ file: join(folder, 'x.grafeo') }))).toMatchObject({
    code: 'unavailable',
  });
});

test('after closing, a query is refused, and closing again is nothing', async () => {
  const graph = await opened();
  await graph.close();
  await graph.close();
  expect(await problemOf(rowsOf(graph, 'RETURN 1 AS x'))).toMatchObject({ code: 'unavailable' });
});

test('the engine ends when the server is killed, and takes a graph in memory with it', async () => {
  const source = join(import.meta.dirname, 'open.ts');
  const script = `
    import { openEmbedded } from ${JSON.stringify(source)};
    const graph = await openEmbedded({ file: null });
    console.log('ready');
    for await (const event of graph.run({ text: ${JSON.stringify(ENDLESS)}, access: 'read', origin: 'query' })) {}
  `;
  const env = { ...process.env, TMPDIR: folder };
  const server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: ROOT,
    env,
  });
  await once(createInterface({ input: server.stdout }), 'line');
  expect(graphsIn(folder)).toHaveLength(1);
  const engines = enginesOf(Number(server.pid));
  expect(engines).toHaveLength(1);
  server.kill('SIGKILL');
  await expect.poll(() => existsSync(`/proc/${engines[0]}`), { timeout: 20_000 }).toBe(false);
  expect(graphsIn(folder)).toEqual([]);
});
