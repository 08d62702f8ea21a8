import { afterAll, beforeAll, expect, test } from 'vitest';

import { startNeo4j } from '../neo4j/server.ts';
import type { Neo4jServer } from '../neo4j/server.ts';
import { startAndEnd, startMain } from './main.ts';
import { jsonBody } from './server.ts';

const PASSWORD = 'right-password';
const oneLine = /^[^\n]{20,300}\n$/;
const answer = expect.objectContaining({ engine: 'neo4j', database: 'neo4j' });

let database: Neo4jServer;

beforeAll(async () => {
  database = await startNeo4j({ password: PASSWORD });
});
afterAll(() => database.stop());

/** The settings of a start that should work. */
const right = () => ({ GRAPH_URL: database.url, GRAPH_PASSWORD: PASSWORD, PORT: '0', DEV: 'true' });

test.each([
  ['no password', { GRAPH_PASSWORD: '' }, /wants a password\. .*GRAPH_PASSWORD/],
  ['a wrong password', { GRAPH_PASSWORD: 'wrong-password' }, /not let user neo4j in .*GRAPH_PASSWORD/],
  ['a user that is not there', { GRAPH_USER: 'bob' }, /not let user bob in .*GRAPH_USER/],
  ['a database that is not there', { GRAPH_DATABASE: 'nope' }, /no database named nope at .*GRAPH_DATABASE/],
  ["Neo4j's own database", { GRAPH_DATABASE: 'system' }, /system holds .*GRAPH_DATABASE/],
  ['a server that is not there', { GRAPH_URL: 'bolt://127.0.0.1:1' }, /No database answers at .*GRAPH_URL/],
])('%s', async (_what, settings, sentence) => {
  const { code, out, error } = await startAndEnd([], { ...right(), ...settings });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toMatch(oneLine);
  expect(error).toMatch(sentence);
  expect(error).not.toContain('-password');
});

test('the right password opens, shows itself nowhere, and a database that goes away is told as such', async () => {
  const server = await startMain([], { ...right(), LOG_LEVEL: 'debug' });
  const graph = await (await fetch(`${server.url}/api/graph`)).text();
  expect(JSON.parse(graph)).toEqual(answer);
  expect(graph).not.toContain(PASSWORD);
  const query = () => fetch(`${server.url}/api/query`, jsonBody({ query: 'RETURN 1 AS one' }));
  expect(await (await query()).text()).toContain('[[1]]');

  expect(await (await fetch(`${server.url}/api/ready`)).json()).toEqual({ ready: true });

  await database.stop();
  expect((await fetch(`${server.url}/api/ready`)).status).toBe(503);
  const gone = await query();
  expect(gone.status).toBe(503);
  expect(await gone.json()).toMatchObject({ code: 'unavailable' });
  // The process stays, so that the page can ask again.
  expect((await fetch(server.url)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});
