import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { startAndEnd, startMain, startUntil } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'relata-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const oneSentence = /^[^\n]{20,300}\n$/;

test('a fresh graph gets the sample, once, and everything closes cleanly', async () => {
  const settings = { GRAPH_URL: `file:${join(folder, 'graph')}`, PORT: '0', DEV: 'true' };
  const first = await startMain([], settings);
  const graph = (await (await fetch(`${first.url}/api/graph`)).json()) as { counts: { nodes: number } };
  expect(graph).toMatchObject({ engine: 'embedded', sample: true });

  const page = await fetch(first.url, { headers: { Accept: 'text/html' } });
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+';/);
  expect(await page.text()).not.toContain('__NONCE__');

  const second = await startAndEnd([], settings);
  expect(second).toMatchObject({ code: 1, error: expect.stringMatching(oneSentence) });
  expect(second.error).toMatch(/another process/i);

  expect(await first.stop()).toBe(0);
  const again = await startMain([], settings);
  expect(await (await fetch(`${again.url}/api/graph`)).json()).toMatchObject({ counts: graph.counts });
  expect(await again.stop()).toBe(0);
});

test('stopped while it loads the sample it ends in order, and loads the rest at the next start', async () => {
  const settings = { GRAPH_URL: `file:${join(folder, 'cut')}`, PORT: '0', DEV: 'true' };
  const first = await startUntil(/loading the sample/, [], settings);
  expect(await first.stop()).toBe(0);
  const again = await startMain([], settings);
  expect(await (await fetch(`${again.url}/api/graph`)).json()).toMatchObject({ sample: true });
  expect(await again.stop()).toBe(0);
});

test('a request while the graph is being opened is answered, and told to come again', async () => {
  const port = await freePort();
  const starting = startMain(['--port', String(port)], { GRAPH_URL: 'memory:', DEV: 'true' });
  let answer: Response | null = null;
  while (answer === null) {
    answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer === null) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  const started = await starting;
  expect((await fetch(`${started.url}/api/graph`)).status).toBe(200);
  expect(await started.stop()).toBe(0);
});

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, error } = await startAndEnd(['--port', String(port)], { GRAPH_URL: 'memory:' });
  other.close();
  expect({ code, error }).toMatchObject({ code: 1, error: expect.stringMatching(oneSentence) });
  expect(error).toContain(`Port ${port} is taken`);
  expect(error).toContain('--port');
});

test.each([
  ['an unknown setting', ['--prot', '1'], '--prot'],
  ['a value that is not possible', ['--port', 'x'], '--port "x"'],
  ['an address this machine does not have', ['--host', '203.0.113.1', '--allowed-hosts', 'x'], '203.0.113.1'],
])('%s', async (_what, args, mention) => {
  const { code, error } = await startAndEnd(args, { GRAPH_URL: 'memory:', PORT: '0' });
  expect({ code, error }).toMatchObject({ code: 1, error: expect.stringMatching(oneSentence) });
  expect(error).toContain(mention);
});

test('a folder that is no folder', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'x');
  const { code, error } = await startAndEnd([], { GRAPH_URL: `file:${join(file, 'graph')}`, PORT: '0' });
  expect({ code, error }).toMatchObject({ code: 1, error: expect.stringMatching(oneSentence) });
});

test.skipIf(process.platform !== 'linux')('a folder where none can be made', async () => {
  const { code, error } = await startAndEnd([], { GRAPH_URL: 'file:/proc/relata/graph', PORT: '0' });
  expect({ code, error }).toMatchObject({ code: 1, error: expect.stringMatching(oneSentence) });
  expect(error).toContain('/proc/relata/graph');
});

test('--help lists every setting and ends', async () => {
  const { code, out } = await startAndEnd(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('GRAPH_URL');
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
