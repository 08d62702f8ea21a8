import { expect, test } from 'vitest';

import type { RunEvent } from '../../../contract/stream.ts';
import { collect } from '../read.ts';
import { rowsOf, useGround } from './ground.contract.ts';

const ground = useGround();

test('a reader that leaves early ends nothing but its own transfer', async () => {
  const graph = await ground.opened({ onRestart: (reason) => expect.fail(reason) });
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
  const graph = await ground.opened();
  const request = { text: 'UNWIND range(1, 3210) AS i RETURN i', access: 'read', origin: 'query' } as const;
  const events: RunEvent[] = [];
  for await (const event of graph.run(request)) events.push(event);
  const batches = events.filter((event) => event.kind === 'rows').map(({ rows }) => rows);
  expect(batches.length).toBeGreaterThan(3);
  expect(batches.flat()).toEqual(Array.from({ length: 3210 }, (_, index) => [index + 1]));
  expect(events.at(-1)).toMatchObject({ kind: 'end', rows: 3210, truncated: null });
});

test('limits cut an answer and say so', async () => {
  const graph = await ground.opened();
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
