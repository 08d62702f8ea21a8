import { request as httpRequest } from 'node:http';

import { expect, test } from 'vitest';

import { jsonBody } from '../server.ts';
import type { Ground } from './ground.ts';

/** What is refused, and what every answer carries. */
export function refusalsSuite(ground: Ground): void {
  test('says not found in the words of the contract', async () => {
    for (const path of [
      '/api/nodes/nope',
      '/api/nodes/n%3A999999',
      '/api/relationships/4:x:1',
      '/api/nope',
    ]) {
      const response = await ground.server.fetch(path);
      expect(response.status, path).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not-found', status: 404 });
    }
    const missing = await ground.server.fetch('/api/nodes/nope/neighbours', jsonBody({}));
    expect(missing.status).toBe(404);
  });

  test('refuses what is not in the contract, with a sentence', async () => {
    const problem = async (path: string, init?: RequestInit) => {
      const response = await ground.server.fetch(path, init);
      expect(response.status).toBe(400);
      return ((await response.json()) as { detail: string }).detail;
    };
    expect(await problem('/api/search?q=a&limt=3')).toContain('limt');
    expect(await problem('/api/search')).toContain('query.q');
    expect(await problem('/api/overview?nodes=-1')).toContain('query.nodes');
    expect(await problem('/api/query', jsonBody({ quer: 'x' }))).toContain('body');
    expect(await problem('/api/query', jsonBody('{'))).not.toBe('');
    expect(await problem('/api/query', { method: 'POST', body: '{}' })).toContain('application/json');
    const odd = { query: 'RETURN $a AS a', parameters: { a: { $type: 'Nonsense' } } };
    expect(await problem('/api/query', jsonBody(odd))).toContain('Nonsense');
    expect(await problem('/api/nodes/%E0%A4%A')).not.toBe('');
    const large = await ground.server.fetch(
      '/api/query',
      jsonBody({ query: `RETURN 1 // ${'x'.repeat(5_000_000)}` }),
    );
    expect(large.status).toBe(413);
  });

  test('answers only to its own names, and only to its own page', async () => {
    const status = (headers: Record<string, string>, method = 'GET', path = '/api/graph') =>
      rawStatus(ground.server.port, headers, method, path);
    expect(await status({ host: `localhost:${ground.server.port}` })).toBe(200);
    expect(await status({ host: '[::1]' })).toBe(200);
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', 'localhost@evil']) {
      expect(await status({ host }), host).toBe(403);
    }
    const own = `127.0.0.1:${ground.server.port}`;
    expect(await status({ host: own, origin: `http://${own}` })).toBe(200);
    expect(await status({ host: own, origin: 'http://evil.example' })).toBe(403);
    expect(await status({ host: own, origin: 'null' })).toBe(403);
    expect(await status({ host: own, origin: 'http://127.0.0.1:1' }, 'POST', '/api/query')).toBe(403);
    expect(await status({ host: own, 'sec-fetch-site': 'cross-site' }, 'POST', '/api/import')).toBe(403);
    expect(await status({ host: own, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ host: own, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  test('sends the strict policy and no cache with every answer', async () => {
    const { headers } = await ground.server.fetch('/api/graph');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-request-id')).not.toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
}

/** The status of a request with headers that fetch would not let us send. */
function rawStatus(
  port: number,
  headers: Record<string, string>,
  method: string,
  path: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.once('error', reject);
    request.end();
  });
}
