import { expect, inject, test } from 'vitest';

import { startNeo4j } from '../../../test/neo4j/server.ts';
import { free, problemOf, valueOf } from '../contract/ask.ts';
import { openNeo4j } from './open.ts';

const NOBODY = '127.0.0.1:1';

test('says what it opened', async () => {
  const graph = await openNeo4j({ url: inject('neo4jUrl') });
  expect(graph.info).toMatchObject({
    engine: 'neo4j',
    product: 'Neo4j',
    database: 'neo4j',
    capabilities: { fullText: true, readGate: 'plan', plans: true, inexact: [] },
  });
  await graph.close();
});

test('opens through the routing scheme, too', async () => {
  const graph = await openNeo4j({ url: inject('neo4jUrl').replace('bolt:', 'neo4j:'), database: 'neo4j' });
  expect(await valueOf(graph, free('RETURN 1 AS one'))).toBe(1);
  await graph.close();
});

test('a database that is not there is a setting to correct', async () => {
  const opening = openNeo4j({ url: inject('neo4jUrl'), database: 'nowhere' });
  await expect(opening).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('nowhere'),
  });
});

test('no server at the address', async () => {
  await expect(openNeo4j({ url: `bolt://${NOBODY}` })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(NOBODY),
  });
});

test('no server to route with: the hint is bolt://', async () => {
  await expect(openNeo4j({ url: `neo4j://${NOBODY}` })).rejects.toMatchObject({
    code: 'unavailable',
    hint: expect.stringContaining('bolt://'),
  });
});

test.each(['http://localhost:7474', 'localhost', 'bolt://'])('%s is no address', async (url) => {
  await expect(openNeo4j({ url })).rejects.toMatchObject({ code: 'configuration' });
});

test('a wrong password is told, a right one opens, and neither is repeated', async () => {
  const server = await startNeo4j({ password: 'right-password' });
  try {
    const wrong = openNeo4j({ url: server.url, user: 'neo4j', password: 'wrong-password' });
    const problem = await wrong.catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'authentication' });
    expect(JSON.stringify(problem)).not.toContain('wrong-password');
    const graph = await openNeo4j({ url: server.url, user: 'neo4j', password: 'right-password' });
    expect(await valueOf(graph, free('RETURN 1 AS one'))).toBe(1);
    await graph.close();
  } finally {
    await server.stop();
  }
});

test('a server that goes away is told as such', async () => {
  const server = await startNeo4j();
  const graph = await openNeo4j({ url: server.url });
  await server.stop();
  await problemOf(graph, free('RETURN 1 AS one'), 'unavailable');
  await graph.close();
});
