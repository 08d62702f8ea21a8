import { expect, test } from 'vitest';

import { neo4jUrl } from '../../../test/neo4j/url.ts';
import { free, valueOf } from '../contract/ask.ts';
import { openNeo4j } from './open.ts';

const NOBODY = '127.0.0.1:1';

test('says what it opened', async () => {
  const graph = await openNeo4j({ url: neo4jUrl() });
  expect(graph.info).toMatchObject({
    engine: 'neo4j',
    product: 'Neo4j',
    database: 'neo4j',
    capabilities: { fullText: true, readGate: 'plan', plans: true, inexact: [] },
  });
  await graph.close();
});

test('opens through the routing scheme, too', async () => {
  const graph = await openNeo4j({ url: neo4jUrl().replace('bolt:', 'neo4j:'), database: 'neo4j' });
  expect(await valueOf(graph, free('RETURN 1 AS one'))).toBe(1);
  await graph.close();
});

test('a database that is not there is a setting to correct', async () => {
  const opening = openNeo4j({ url: neo4jUrl(), database: 'nowhere' });
  await expect(opening).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('nowhere'),
  });
});

test('a database that only a query names is the fault of the query', async () => {
  const graph = await openNeo4j({ url: neo4jUrl() });
  for (const text of ['USE nowhere RETURN 1 AS one', 'CALL () { USE nowhere RETURN 1 AS one } RETURN one'])
    await expect(valueOf(graph, free(text))).rejects.toMatchObject({ code: 'query-failed' });
  await graph.close();
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
