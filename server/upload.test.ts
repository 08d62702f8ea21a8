import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';

import { afterEach, expect, test } from 'vitest';

import type { InputFile } from './import/input.ts';
import { safeName, withUpload } from './upload.ts';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

interface Received {
  files: readonly (InputFile & { readonly text: string })[];
  failure: unknown;
  /** The folder the files were in while they were used. */
  folder: string;
  /** What the client was told. */
  told: string;
}

/** Receives one request with a limit of 1,000 bytes. */
async function receive(
  send: (url: string) => Promise<Response>,
  use?: () => void,
  before: AbortSignal[] = [],
): Promise<Received> {
  const received: Received = { files: [], failure: null, folder: '', told: '' };
  async function* seen(files: readonly InputFile[]) {
    received.files = files.map((file) => ({ ...file, text: readFileSync(file.path, 'utf8') }));
    received.folder = dirname(files[0]?.path ?? '');
    use?.();
    yield files.length;
  }
  const work = async (request: IncomingMessage, response: ServerResponse) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, ...before]);
    try {
      for await (const count of withUpload(request, { limit: 1000, signal }, seen)) void count;
    } catch (failure) {
      received.failure = failure;
    }
    response.end('told');
  };
  const server = createServer((request, response) => void work(request, response));
  stop = () => server.close();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  received.told = await answer.text();
  return received;
}

const form = (...files: readonly [string, string][]) => {
  const body = new FormData();
  for (const [name, text] of files) body.append('file', new File([text], name));
  return body;
};

test('files come with their names and bytes, and are gone afterwards', async () => {
  const body = form(['a.csv', 'id\n1\n'], ['../../b.csv', 'x']);
  const { files, folder, failure } = await receive((url) => fetch(url, { method: 'POST', body }));
  expect(failure).toBeNull();
  expect(files.map(({ name, bytes, text }) => [name, bytes, text])).toEqual([
    ['a.csv', 5, 'id\n1\n'],
    ['b.csv', 1, 'x'],
  ]);
  expect(folder).not.toBe('');
  expect(existsSync(folder)).toBe(false);
});

test('files are gone when what uses them fails', async () => {
  const body = form(['a.csv', 'x']);
  const { folder, failure } = await receive(
    (url) => fetch(url, { method: 'POST', body }),
    () => {
      throw new Error('broken');
    },
  );
  expect(failure).toMatchObject({ message: 'broken' });
  expect(existsSync(folder)).toBe(false);
});

test('too many bytes are refused before they are all there', async () => {
  const body = form(['a.csv', 'x'.repeat(600)], ['b.csv', 'x'.repeat(5_000_000)]);
  const { failure, told } = await receive((url) => fetch(url, { method: 'POST', body }));
  expect(failure).toMatchObject({ code: 'too-large' });
  expect(told).toBe('told');
});

test('a request that stops in the middle is a problem, not a defect', async () => {
  const body = 'x-test'.repeat(10);
  const { failure } = await receive((url) =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body }),
  );
  expect(failure).toMatchObject({ code: 'bad-request' });
});

test('a request that went away before its turn came is not waited for', async () => {
  const body = form(['a.csv', 'x']);
  const send = (url: string) => fetch(url, { method: 'POST', body });
  const { files, failure } = await receive(send, undefined, [AbortSignal.abort()]);
  expect(failure).toMatchObject({ code: 'cancelled' });
  expect(files).toEqual([]);
});

test('names are for showing only', () => {
  expect(safeName('../../etc/passwd')).toBe('passwd');
  expect(safeName('C:\\data\\a.csv')).toBe('a.csv');
  expect(safeName('a\u0000\u202eb.csv')).toBe('ab.csv');
  expect(safeName('x'.repeat(500))).toHaveLength(120);
  expect(safeName('')).toBe('file');
  expect(safeName(undefined)).toBe('file');
});
