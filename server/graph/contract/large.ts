import { beforeAll, expect, test } from 'vitest';

import type { Graph } from '../graph.ts';
import { ENDLESS, free, problemOf, rowsOf, valueOf } from './ask.ts';
import type { Opened } from './ask.ts';
import { endsOf, fillLarge, NODES, RELATIONSHIPS } from './large-graph.ts';

/** Paths of two different relationships, counted by hand. */
function countChains(): number {
  const outgoing = Array.from({ length: NODES }, () => 0);
  for (let i = 0; i < RELATIONSHIPS; i += 1) outgoing[endsOf(i)[0]]! += 1;
  let chains = 0;
  for (let i = 0; i < RELATIONSHIPS; i += 1) {
    const [from, to] = endsOf(i);
    chains += outgoing[to]! - (from === to ? 1 : 0);
  }
  return chains;
}

function count(graph: Graph, text: string): Promise<unknown> {
  return valueOf(graph, free(text));
}

/** What holds on a graph of 5,000 nodes and 30,000 relationships. */
export function large(graph: Opened): void {
  beforeAll(async () => fillLarge(graph()));

  test('everything is there', async () => {
    expect(await count(graph(), 'MATCH (n:Entity) RETURN count(n) AS n')).toBe(NODES);
    expect(await count(graph(), 'MATCH ()-[r:KNOWS]->() RETURN count(r) AS n')).toBe(RELATIONSHIPS);
  });

  test('all relationships stream with their ends', async () => {
    const text = 'MATCH (a)-[r:KNOWS]->(b) RETURN r.i AS i, a.id AS a, b.id AS b';
    const rows = await rowsOf(graph(), free(text));
    expect(rows).toHaveLength(RELATIONSHIPS);
    for (const [i, a, b] of rows) expect([a, b]).toEqual(endsOf(i as number));
  });

  test('chains of two relationships are followed', async () => {
    const rows = await rowsOf(graph(), free('MATCH (a)-->(b)-->(c) RETURN a, b, c LIMIT 25'));
    expect(rows).toHaveLength(25);
  });

  test('chains of two relationships are counted right', async () => {
    const text = 'MATCH (a)-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(*) AS n';
    expect(await count(graph(), text)).toBe(countChains());
  });

  test('an aggregate without a name does not turn nodes into ids', async () => {
    const text = 'MATCH (n:Entity)-[r]->() WHERE n.id < 3 RETURN n, count(r) ORDER BY count(r)';
    const rows = await rowsOf(graph(), free(text));
    expect(rows).not.toHaveLength(0);
    for (const [node] of rows) expect(node).toMatchObject({ $type: 'Node' });
  });

  test('a stopped query leaves everything in place', async () => {
    await problemOf(graph(), free(ENDLESS, { timeoutMs: 300 }), 'timed-out');
    expect(await count(graph(), 'MATCH ()-[r:KNOWS]->() RETURN count(r) AS n')).toBe(RELATIONSHIPS);
  });
}
