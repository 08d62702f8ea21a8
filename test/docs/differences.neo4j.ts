import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Graph } from '../../server/graph/graph.ts';
import { openNeo4j } from '../../server/graph/neo4j/open.ts';
import { neo4jUrl } from '../neo4j/url.ts';
import { answerOf, documentedDifferences } from './differences.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openNeo4j({ url: neo4jUrl() });
});
afterAll(() => graph.close());

test.each(documentedDifferences())('Neo4j answers $neo4j to $query', async ({ query, neo4j }) => {
  expect(await answerOf(graph, query)).toBe(neo4j);
});
