import { afterAll, beforeAll, expect, test } from 'vitest';

import { captionOf } from '../../contract/caption.ts';
import type { NodeValue } from '../../contract/values.ts';
import { SAMPLE } from '../../server/import/ground.contract.ts';
import { neo4jUrl } from '../neo4j/url.ts';
import { ask, clearNeo4j } from './neo4j.ts';
import { linesOf, startServer } from './server.ts';
import type { TestServer } from './server.ts';

/** Somebody else's database: none of our labels, no property `id`, values of all sorts, one hub. */
const MOVIES = `
CREATE (matrix:Movie {title: 'The Matrix', released: 1999, tagline: 'Welcome to the Real World'}),
  (amelie:Movie {title: 'Amélie', released: 2001, aliases: 'Le Fabuleux Destin'}),
  (keanu:Person {name: 'Keanu Reeves', born: 1964}), (lana:Person {name: 'Lana Wachowski', born: 1965}),
  (audrey:Person {name: 'Audrey Tautou', born: date('1976-08-09'), aliases: ['Tautou', 'A. T.']}),
  (code:Genre {code: 'SF'}), (odd:Oddity {name: ['a', 'list'], where: point({x: 1, y: 2})}),
  (keanu)-[:ACTED_IN {roles: ['Neo']}]->(matrix), (lana)-[:DIRECTED]->(matrix),
  (audrey)-[:ACTED_IN {roles: ['Amélie Poulain']}]->(amelie), (matrix)-[:IN_GENRE]->(code),
  (matrix)-[:LIKES]->(matrix), (odd)-[:NEAR]->(code)
WITH matrix UNWIND range(1, 5000) AS i
CREATE (:Viewer {nick: 'viewer ' + i})-[:\`RATED it\` {stars: i % 5}]->(matrix)`;

let server: TestServer;
let before: unknown;

const at = (id: string) => `/api/nodes/${encodeURIComponent(id)}`;
const idOf = (node: NodeValue) => node._value._element_id;
const search = async (q: string) =>
  (await server.get('GET /api/search', `/api/search?q=${encodeURIComponent(q)}`)).hits;
const find = async (q: string) => (await search(q))[0]?.node as NodeValue;

beforeAll(async () => {
  server = await startServer({ graphUrl: neo4jUrl() });
  await clearNeo4j(server);
  await server.seed(MOVIES);
  before = await content();
});
afterAll(() => server.close());

/** Everything in the database: elements, indexes, constraints, names it knows. */
async function content(): Promise<unknown> {
  return Promise.all(
    [
      'MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
      'MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, elementId(a) AS a, elementId(b) AS b, properties(r) AS properties ORDER BY id',
      'SHOW INDEXES YIELD name, type, labelsOrTypes, properties',
      'SHOW CONSTRAINTS YIELD name, type',
      'CALL db.labels() YIELD label RETURN label AS label ORDER BY label',
      'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey AS key ORDER BY key',
    ].map((text) => ask(server, text)),
  );
}

test('the graph is described, and may not be imported into', async () => {
  const graph = await server.get('GET /api/graph', '/api/graph');
  expect(graph).toMatchObject({ sample: false, access: { writes: false, queries: true, imports: false } });
  expect(graph.counts).toEqual({ nodes: 5007, relationships: 5006 });
  const body = form({ 'triples.csv': 'a,b,c\n' });
  const response = await server.fetch('/api/import', { method: 'POST', body });
  expect(await response.json()).toMatchObject({
    code: 'read-only',
    hint: expect.stringContaining('--allow-writes'),
  });
});

test('what an import would bring is told, which needs no permission and leaves no trace', async () => {
  const body = form({ ...SAMPLE, 'triples.csv': 'Keanu Reeves,knows,Lana Wachowski\n' });
  const lines = await linesOf(await server.fetch('/api/import?dryRun=true', { method: 'POST', body }));
  expect(lines[0]).toMatchObject({ kind: 'head', dryRun: true, unread: [] });
  expect(lines.at(-1)).toMatchObject({ kind: 'end', total: { created: 16, rejected: 0 }, madeEntities: 2 });
  expect(await content()).toEqual(before);
});

test('the schema names what is there', async () => {
  const { labels, relationshipTypes } = await server.get('GET /api/schema', '/api/schema');
  expect(Object.fromEntries(labels.map(({ label, count }) => [label, count]))).toEqual({
    Genre: 1,
    Movie: 2,
    Oddity: 1,
    Person: 3,
    Viewer: 5000,
  });
  const person = labels.find(({ label }) => label === 'Person');
  expect(person?.properties.find(({ name }) => name === 'born')?.types).toEqual(['DATE', 'INTEGER']);
  expect(relationshipTypes.find(({ type }) => type === 'RATED it')).toMatchObject({
    count: 5000,
    sampled: 100,
    ends: [{ from: ['Viewer'], to: ['Movie'], count: 100 }],
  });
});

test('the first picture shows the best connected', async () => {
  const overview = await server.get('GET /api/overview', '/api/overview?nodes=30');
  expect(overview.nodes).toHaveLength(30);
  expect(captionOf(overview.nodes[0] as NodeValue)).toBe('The Matrix');
  expect(overview.degrees[idOf(overview.nodes[0] as NodeValue)]).toBe(5005);
  expect(overview.total.nodes).toBe(5007);
});

test('search finds names, titles, aliases in either form, and the first texts of the nameless', async () => {
  expect(captionOf(await find('matr'))).toBe('The Matrix');
  expect(captionOf(await find('amelie'))).toBe('Amélie');
  expect(captionOf(await find('fabuleux'))).toBe('Amélie');
  expect(captionOf(await find('Tautou'))).toBe('Audrey Tautou');
  expect(captionOf(await find('sf'))).toBe('SF');
  expect(captionOf(await find('viewer 4999'))).toBe('viewer 4999');
  const many = await server.get('GET /api/search', '/api/search?q=viewer&limit=10');
  expect(many.hits).toHaveLength(10);
  expect(many.complete).toBe(false);
});

test('a hub is previewed from its counters and a sample that is said to be one', async () => {
  const matrix = idOf(await find('The Matrix'));
  const viewer = idOf(await find('viewer 1'));
  const path = `${at(matrix)}/neighbours?sample=50&shown=${encodeURIComponent(viewer)}`;
  const preview = await server.get('GET /api/nodes/:id/neighbours', path);
  expect(preview.total).toBe(5005);
  expect(preview.groups[0]).toMatchObject({
    type: 'RATED it',
    direction: 'in',
    count: 5000,
    sampled: 50,
    far: [{ labels: ['Viewer'], count: 50 }],
  });
  const others = preview.groups.slice(1).map(({ type, direction, count }) => `${type} ${direction} ${count}`);
  expect(new Set(others)).toEqual(
    new Set(['ACTED_IN in 1', 'DIRECTED in 1', 'IN_GENRE out 1', 'LIKES in 1', 'LIKES out 1']),
  );
});

test('a hub is expanded by type, and by the order asked for', async () => {
  const matrix = idOf(await find('The Matrix'));
  const expand = (body: unknown) =>
    server.post('POST /api/nodes/:id/neighbours', `${at(matrix)}/neighbours`, body);
  const people = await expand({ labels: ['Person'] });
  expect(people.nodes.map(captionOf).toSorted()).toEqual(['Keanu Reeves', 'Lana Wachowski']);
  expect(people.remaining).toBe(0);
  const some = await expand({ types: ['RATED it'], limit: 10, shown: people.nodes.map(idOf) });
  expect(some.nodes).toHaveLength(10);
  expect(some.relationships).toHaveLength(10);
  expect(some.remaining).toBe(4990);
  const degrees = await expand({ order: { by: 'degree', descending: true }, limit: 2 });
  expect(degrees.nodes.map(captionOf)).toContain('SF');
});

test('queries, paths, claims and relationships work without our labels', async () => {
  const [keanu, lana] = [await find('Keanu'), await find('Lana')];
  const { paths, nodes } = await server.post('POST /api/paths', '/api/paths', {
    from: idOf(keanu),
    to: idOf(lana),
  });
  expect(paths).toHaveLength(1);
  expect(nodes.map(captionOf).toSorted()).toEqual(['Keanu Reeves', 'Lana Wachowski', 'The Matrix']);
  const { claims } = await server.get('GET /api/nodes/:id/claims', `${at(idOf(keanu))}/claims`);
  expect(claims).toEqual([]);
  const { rows } = await server.query(
    'MATCH (:Person)-[r:ACTED_IN]->(:Movie) RETURN r ORDER BY r.roles LIMIT 1',
  );
  const relationship = rows[0]?.[0] as unknown as NodeValue;
  const path = `/api/relationships/${encodeURIComponent(idOf(relationship))}/evidence`;
  const evidence = await server.get('GET /api/relationships/:id/evidence', path);
  expect(evidence).toMatchObject({ claims: [], independentSources: 0, differences: [] });
});

test('nothing in the database has changed', async () => {
  expect(await content()).toEqual(before);
});

function form(files: Readonly<Record<string, string>>): FormData {
  const parts = new FormData();
  for (const [name, text] of Object.entries(files)) parts.append('file', new File([text], name));
  return parts;
}
