import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { builtPage } from '../../server/page.ts';
import { startServer } from './server.ts';
import type { TestServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'relata-page-'));
let server: TestServer;

beforeAll(async () => {
  const built = join(folder, 'client');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(
    join(built, 'index.html'),
    '<script nonce="__NONCE__" src="/a.js"></script><meta nonce="__NONCE__">',
  );
  writeFileSync(join(built, 'color-scheme.js'), '1');
  writeFileSync(join(built, 'assets', 'main-abc.js'), '2');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await startServer({ graphUrl: 'memory:', page: builtPage(built) });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('every answer has a nonce of its own, the same in the page and in the policy', async () => {
  const nonces = new Set<string>();
  for (const path of ['/', '/view/some-name', '/?q=1']) {
    const response = await server.fetch(path, { headers: { Accept: 'text/html' } });
    const html = await response.text();
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(html) ?? [];
    expect(html).not.toContain('__NONCE__');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(response.headers.get('cache-control')).toBe('no-store');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test('only files with a hash in their name are kept for ever', async () => {
  const asset = await server.fetch('/assets/main-abc.js');
  expect(asset.headers.get('cache-control')).toContain('immutable');
  const plain = await server.fetch('/color-scheme.js');
  expect(plain.status).toBe(200);
  expect(plain.headers.get('cache-control')).toBe('public, max-age=0');
});

test('what is not there is a problem, and nothing outside is served', async () => {
  for (const path of ['/assets/gone.js', '/gone.css', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt']) {
    const response = await server.fetch(path);
    expect(response.status, path).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('secret\n');
  }
  const json = await server.fetch('/view', { headers: { Accept: 'application/json' } });
  expect(await json.json()).toMatchObject({ code: 'not-found' });
});

test('a page that was not built is a problem that says what to run', () => {
  expect(() => builtPage(join(folder, 'nowhere'))).toThrow('nowhere');
});
