import { expect, test } from 'vitest';

import { change, ENDLESS, eventsOf, free, problemOf, rowsOf, valueOf } from './ask.ts';
import type { Opened } from './ask.ts';

export function stopping(graph: Opened): void {
  const answers = async (): Promise<void> => expect(await valueOf(graph(), free('RETURN 1 AS one'))).toBe(1);

  test('a query that was stopped before it began does not run', async () => {
    await problemOf(graph(), free('RETURN 1 AS one', { signal: AbortSignal.abort() }), 'cancelled');
    await answers();
  });

  test('a query that computes stops when its signal does, and the next one runs', async () => {
    const request = free(ENDLESS, { signal: AbortSignal.timeout(300) });
    await problemOf(graph(), request, 'cancelled');
    await answers();
  });

  test('a query that sends rows stops when its signal does', async () => {
    const controller = new AbortController();
    const request = free('UNWIND range(1, 5000000) AS i RETURN i AS i', { signal: controller.signal });
    const read = async (): Promise<void> => {
      for await (const event of graph().run(request)) if (event.kind === 'rows') controller.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: 'cancelled' });
    await answers();
  });

  test('a query that takes too long is ended, and the next one runs', async () => {
    await problemOf(graph(), free(ENDLESS, { timeoutMs: 300 }), 'timed-out');
    await answers();
  });

  test('a reader may leave early', async () => {
    for (let round = 0; round < 30; round += 1) {
      for await (const event of graph().run(free('UNWIND range(1, 100000) AS i RETURN i AS i'))) {
        if (event.kind === 'rows') break;
      }
    }
    await answers();
  });

  test('a reader may leave before the first row', async () => {
    for await (const event of graph().run(free('UNWIND range(1, 100000) AS i RETURN i AS i'))) {
      expect(event.kind).toBe('head');
      break;
    }
    await answers();
  });

  test('several queries run side by side and get their own rows', async () => {
    const runs = Array.from({ length: 8 }, async (_, run) =>
      rowsOf(graph(), free('UNWIND range(1, 3000) AS i RETURN $run AS run, i AS i', { parameters: { run } })),
    );
    for (const [run, rows] of (await Promise.all(runs)).entries()) {
      expect(rows).toHaveLength(3000);
      expect(new Set(rows.map(([first]) => first))).toEqual(new Set([run]));
    }
  });

  test('writers that meet are all done in the end', async () => {
    await eventsOf(graph(), change('MERGE (n:Meeting {id: "m"}) SET n.count = 0'));
    const add = change('MATCH (n:Meeting {id: "m"}) SET n.count = n.count + 1');
    await Promise.all(Array.from({ length: 10 }, async () => eventsOf(graph(), add)));
    expect(await valueOf(graph(), free('MATCH (n:Meeting) RETURN n.count AS count'))).toBe(10);
  });
}
