import { expect, inject, test } from 'vitest';

import { startAndEnd } from './main.ts';

test('a database that is not there', async () => {
  const settings = { GRAPH_URL: inject('neo4jUrl'), GRAPH_DATABASE: 'nope', PORT: '0' };
  const { code, error } = await startAndEnd([], settings);
  expect(code).toBe(1);
  expect(error).toMatch(/^There is no database named nope at [^\n]+\n$/);
});

test('a server that is not there', async () => {
  const { code, error } = await startAndEnd(['--port', '0'], { GRAPH_URL: 'bolt://127.0.0.1:1' });
  expect(code).toBe(1);
  expect(error).toMatch(/^No database answers at [^\n]+\n$/);
});
