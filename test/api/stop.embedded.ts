import { once } from 'node:events';
import { connect } from 'node:net';

import { expect, test } from 'vitest';

import { startMain } from './main.ts';
import type { Started } from './main.ts';
import { jsonBody } from './server.ts';

const SETTINGS = { GRAPH_URL: 'memory:', PORT: '0', DEV: 'true', LOAD_SAMPLE: 'no' };
const LIMITS = ['--row-limit', '1000000', '--byte-limit', '100000000'];
// More than the connection's buffers hold: it cannot be through before somebody reads.
const QUERY = 'UNWIND range(1, 2000) AS i RETURN i AS i, $text AS text';
const PARAMETERS = { text: 'x'.repeat(10_000) };

/** A server in the middle of an answer that nobody reads. */
async function answering(): Promise<{ server: Started; rest: () => Promise<string> }> {
  const server = await startMain(LIMITS, SETTINGS);
  const { body } = await fetch(`${server.url}/api/query`, jsonBody({ query: QUERY, parameters: PARAMETERS }));
  if (body === null) throw new Error('no body');
  const reader = body.getReader();
  await reader.read();
  const rest = async (): Promise<string> => {
    const decoder = new TextDecoder();
    let text = '';
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      text = (text + decoder.decode(next.value, { stream: true })).slice(-2000);
    }
    return text;
  };
  return { server, rest };
}

function refused(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const tried = new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(false)).once('error', () => resolve(true));
  });
  return tried.finally(() => socket.destroy());
}

test('SIGTERM takes nothing new and lets what runs end', async () => {
  const { server, rest } = await answering();
  const exit = once(server.child, 'close');
  server.child.kill('SIGTERM');
  while (!(await refused(server.url)));
  expect((await rest()).trimEnd().split('\n').at(-1)).toMatch(/^{"kind":"end","rows":2000,/);
  expect(await exit).toEqual([0, null]);
});

test('SIGINT ends at once, and the reader can tell', async () => {
  const { server, rest } = await answering();
  const exit = once(server.child, 'close');
  server.child.kill('SIGINT');
  expect(await exit).toEqual([0, null]);
  await expect(rest()).rejects.toThrow();
});
