import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { neo4jUrl } from '../neo4j/url.ts';
import { running } from './neo4j.ts';
import { jsonBody, startServer } from './server.ts';
import type { TestServer } from './server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ graphUrl: neo4jUrl(), args: ['--row-limit', '1000000'] });
});
afterAll(() => server.close());

const soon = { timeout: 60_000, interval: 50 };

test('a query that computes is gone from SHOW TRANSACTIONS after the client went away', async () => {
  const query =
    'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a WHERE a < 0 RETURN count(a) AS marker1';
  const gone = new AbortController();
  const pending = server.fetch('/api/query', { ...jsonBody({ query }), signal: gone.signal });
  pending.catch(() => {});
  await vi.waitFor(async () => expect(await running(server, 'marker1')).toHaveLength(1), soon);
  gone.abort();
  await vi.waitFor(async () => expect(await running(server, 'marker1')).toEqual([]), soon);
});

test('a client that stops reading holds the query back, and ends it by leaving', async () => {
  const query = "UNWIND range(1, 1000000) AS a RETURN a, 'some text to fill the pipe' AS marker2";
  const body = JSON.stringify({ query });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(
      `${server.url}/api/query`,
      { method: 'POST', headers: { 'Content-Type': 'application/json' } },
      resolve,
    );
    sent.once('error', reject);
    sent.end(body);
  });
  answer.pause();
  await vi.waitFor(async () => expect(await running(server, 'marker2')).toHaveLength(1), soon);
  // Without back-pressure a million rows would be through well within this time.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await running(server, 'marker2')).toHaveLength(1);
  answer.destroy();
  await vi.waitFor(async () => expect(await running(server, 'marker2')).toEqual([]), soon);
});
