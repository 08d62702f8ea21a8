import { expect, test } from 'vitest';

import { NO_COUNTERS } from '../../../contract/stream.ts';
import { change, countNodes, empty, endOf, eventsOf, free, rowsOf } from './ask.ts';
import type { Opened } from './ask.ts';

export function streaming(graph: Opened): void {
  test('sends a head, then rows, then one end', async () => {
    const events = await eventsOf(graph(), free('UNWIND range(1, 5000) AS i RETURN i AS i, "n" + i AS name'));
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.indexOf('head')).toBe(0);
    expect(kinds.lastIndexOf('head')).toBe(0);
    expect(kinds.indexOf('end')).toBe(kinds.length - 1);
    expect(events[0]).toEqual({
      kind: 'head',
      columns: ['i', 'name'],
      inexact: [...graph().info.capabilities.inexact],
    });
    const rows = events.flatMap((event) => (event.kind === 'rows' ? event.rows : []));
    expect(rows).toHaveLength(5000);
    expect(rows[0]).toEqual([1, 'n1']);
    expect(rows[4999]).toEqual([5000, 'n5000']);
    expect(events.at(-1)).toMatchObject({ rows: 5000, truncated: null, counters: NO_COUNTERS, plan: null });
  });

  test('sends a head and an end when there are no rows', async () => {
    const events = await eventsOf(graph(), free('MATCH (n:Nowhere) RETURN n AS n'));
    expect(events.map(({ kind }) => kind)).toEqual(['head', 'end']);
  });

  test('says how long it took', async () => {
    const { timings } = await endOf(graph(), free('UNWIND range(1, 1000) AS i RETURN i AS i'));
    expect(timings.firstMs).toBeGreaterThan(0);
    expect(timings.totalMs).toBeGreaterThanOrEqual(timings.firstMs);
  });

  test('does not run ahead of a reader that waits', async () => {
    const sizes: number[] = [];
    for await (const event of graph().run(free('UNWIND range(1, 200000) AS i RETURN i AS i'))) {
      if (event.kind !== 'rows') continue;
      sizes.push(event.rows.length);
      if (sizes.length <= 2) await new Promise((resolve) => setTimeout(resolve, 400));
    }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200_000);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
  });

  test('stops at a number of rows and says so', async () => {
    const request = free('UNWIND range(1, 1000000) AS i RETURN i AS i', { rowLimit: 10 });
    expect(await rowsOf(graph(), request)).toHaveLength(10);
    expect(await endOf(graph(), request)).toMatchObject({
      rows: 10,
      truncated: { by: 'rows', limit: 10 },
    });
  });

  test('does not say so when that number was all there is', async () => {
    const end = await endOf(graph(), free('UNWIND range(1, 10) AS i RETURN i AS i', { rowLimit: 10 }));
    expect(end).toMatchObject({ rows: 10, truncated: null });
  });

  test('stops at a size and says so', async () => {
    const request = free('UNWIND range(1, 100000) AS i RETURN "0123456789" AS text', { byteLimit: 20_000 });
    const rows = await rowsOf(graph(), request);
    const size = JSON.stringify(rows).length;
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThan(40_000);
    expect(await endOf(graph(), request)).toMatchObject({ truncated: { by: 'bytes', limit: 20_000 } });
  });

  test('a limit cuts the answer of a write, not the write', async () => {
    await empty(graph());
    const write = free('UNWIND range(1, 50) AS i CREATE (n:Cut {i: i}) RETURN i AS i', {
      access: 'write',
      rowLimit: 3,
    });
    const end = await endOf(graph(), write);
    expect(end).toMatchObject({ rows: 3, truncated: { by: 'rows', limit: 3 } });
    expect(end.counters.nodesCreated).toBe(50);
    expect(await countNodes(graph())).toBe(50);
  });

  test('counts what a write changes', async () => {
    await empty(graph());
    const create = 'CREATE (a:A {x: 1}) CREATE (b:B {y: 2}) CREATE (a)-[:R {z: 3}]->(b)';
    expect((await endOf(graph(), change(create))).counters).toMatchObject({
      nodesCreated: 2,
      relationshipsCreated: 1,
    });
    expect((await endOf(graph(), change('MATCH (n) DETACH DELETE n'))).counters).toMatchObject({
      nodesDeleted: 2,
      relationshipsDeleted: 1,
    });
  });

  test('gives a plan to EXPLAIN and PROFILE, where it can', async () => {
    if (!graph().info.capabilities.plans) return;
    const explained = await endOf(graph(), free('EXPLAIN MATCH (n:A) RETURN n.x AS x'));
    expect(explained.plan?.operator).toBeTruthy();
    expect(explained.rows).toBe(0);
    const profiled = await endOf(graph(), free('PROFILE MATCH (n:A) RETURN n.x AS x'));
    expect(profiled.plan?.operator).toBeTruthy();
  });
}
