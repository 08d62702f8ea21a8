import { expect, test } from 'vitest';

import { requestOf } from './api.ts';

test('parameters are put into the path, queries after it, bodies are JSON', () => {
  expect(requestOf('GET /api/nodes/:id', { params: { id: '4:a/b:0' } })).toEqual({
    method: 'GET',
    url: '/api/nodes/4%3Aa%2Fb%3A0',
    init: {},
  });
  expect(requestOf('GET /api/search', { query: { q: 'a b&c', label: undefined, limit: 5 } }).url).toBe(
    '/api/search?q=a+b%26c&limit=5',
  );
  const { method, init } = requestOf('POST /api/query', { body: { query: 'RETURN 1' } });
  expect([method, init.body]).toEqual(['POST', '{"query":"RETURN 1"}']);
});
