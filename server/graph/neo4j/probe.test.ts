import { expect, test } from 'vitest';

import { productOf } from './probe.ts';

test.each([
  ['Neo4j/5.26.31', 'Neo4j', '5.26.31'],
  ['Neo4j/v5.11.0 compatible graph database server - Memgraph', 'Memgraph', ''],
  ['Neo4j/5.26.0 compatible (ArcadeDB 26.2.1)', 'ArcadeDB', '26.2.1'],
  ['', '', ''],
])('%s', (agent, product, version) => {
  expect(productOf(agent)).toEqual({ product, version });
});
