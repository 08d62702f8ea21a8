import { expect, test } from 'vitest';

import { jsonBody, linesOf, startServer } from '../server.ts';
import type { Ground } from './ground.ts';

/** Takes any engine far longer than a test. */
const LONG =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(a) AS c';

/** Free queries: answers, limits, problems and their end. */
export function querySuite(ground: Ground): void {
  test('streams a query and announces what was cut', async () => {
    const { columns, rows, end } = await ground.server.query('UNWIND range(1, 5000) AS n RETURN n AS n');
    expect(columns).toEqual(['n']);
    expect(rows).toHaveLength(1000);
    expect(rows[999]).toEqual([1000]);
    expect(end).toMatchObject({ rows: 1000, truncated: { by: 'rows', limit: 1000 } });
    const fewer = await ground.server.query('UNWIND range(1, 5000) AS n RETURN n AS n', { limit: 3 });
    expect(fewer.end).toMatchObject({ rows: 3, truncated: { by: 'rows', limit: 3 } });
    const whole = await ground.server.query('UNWIND range(1, 3) AS n RETURN n AS n');
    expect(whole.end.truncated).toBeNull();
  });

  test('takes parameters and gives problems a code, a place and a status', async () => {
    const { rows } = await ground.server.query('RETURN $a AS a', {
      parameters: { a: [1, 'x', { b: null }] },
    });
    expect(rows).toEqual([[[1, 'x', { b: null }]]]);
    const syntax = await ground.server.fetch('/api/query', jsonBody({ query: 'MATCH (n RETURN n' }));
    expect(syntax.status).toBe(400);
    expect(syntax.headers.get('content-type')).toMatch('application/problem+json');
    expect(await syntax.json()).toMatchObject({ code: 'syntax', position: { line: 1 } });
    const write = await ground.server.fetch('/api/query', jsonBody({ query: 'CREATE (n:Nope) RETURN n' }));
    expect(await write.json()).toMatchObject({ code: 'read-only' });
    const { rows: none } = await ground.server.query('MATCH (n:Nope) RETURN count(n) AS count');
    expect(none).toEqual([[0]]);
  });

  test('a failure in the middle of an answer is told, too', async () => {
    const body = jsonBody({ query: 'UNWIND [2, 1, 0] AS divisor RETURN 1 / divisor AS quotient' });
    const lines = await linesOf(await ground.server.fetch('/api/query', body));
    expect(lines.at(-1)).toMatchObject({ code: 'query-failed' });
  });

  test('a query that takes too long is ended', async () => {
    const hasty = await startServer({ graphUrl: ground.graphUrl(), args: ['--timeout', '500'] });
    const lines = await linesOf(await hasty.fetch('/api/query', jsonBody({ query: LONG })));
    expect(lines.at(-1)).toMatchObject({ code: 'timed-out' });
    expect((await hasty.query('RETURN 1 AS one')).rows).toEqual([[1]]);
    await hasty.close();
  });

  test('cuts off a reader who has stopped, so that others get a turn', async () => {
    const hasty = await startServer({
      graphUrl: ground.graphUrl(),
      args: ['--timeout', '1000', '--query-limit', '1'],
    });
    // More than the buffers of a connection hold.
    const query = 'UNWIND range(1, 2000) AS i RETURN i AS i, $text AS text';
    const stopped = await hasty.fetch(
      '/api/query',
      jsonBody({ query, parameters: { text: 'x'.repeat(10_000) } }),
    );
    const next = () => hasty.fetch('/api/query', jsonBody({ query: 'RETURN 1 AS one' }));
    const first = await next();
    expect(first.status).toBe(429);
    await first.text();
    while ((await next()).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(stopped.text()).rejects.toThrow();
    await hasty.close();
  });

  test('says how long to wait when there were too many requests', async () => {
    const strict = await startServer({ graphUrl: ground.graphUrl(), args: ['--request-limit', '1'] });
    await strict.fetch('/api/ready');
    const refused = await strict.fetch('/api/ready');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30);
    await strict.close();
  });

  test('writes only when asked to', async () => {
    const made = await ground.server.query('CREATE (n:Made {id: "made"}) RETURN n.id AS id', {
      access: 'write',
    });
    expect(made.end.counters.nodesCreated).toBe(1);
    await ground.server.query('MATCH (n:Made) DETACH DELETE n', { access: 'write' });
  });

  test('a query ends in the database when the client goes away, and the next one answers', async () => {
    const gone = new AbortController();
    const asked = ground.server.fetch('/api/query', { ...jsonBody({ query: LONG }), signal: gone.signal });
    const pending = asked.then((response) => response.text());
    pending.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    gone.abort();
    await expect(pending).rejects.toThrow();
    const { rows } = await ground.server.query('RETURN 1 AS one');
    expect(rows).toEqual([[1]]);
  });

  test('turns away more queries than may run at once', async () => {
    const gone = new AbortController();
    const running = [1, 2, 3, 4].map(() =>
      ground.server.fetch('/api/query', { ...jsonBody({ query: LONG }), signal: gone.signal }),
    );
    for (const one of running) one.catch(() => {});
    let refused: Response | undefined;
    for (let turn = 0; turn < 50 && refused?.status !== 429; turn++) {
      await refused?.text();
      refused = await ground.server.fetch('/api/query', jsonBody({ query: 'RETURN 1 AS one' }));
    }
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(await refused?.json()).toMatchObject({ code: 'too-many-requests' });
    gone.abort();
    await Promise.allSettled(running);
  });
}
