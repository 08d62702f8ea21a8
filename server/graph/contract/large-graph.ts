import type { Value } from '../../../contract/values.ts';
import type { Graph } from '../graph.ts';
import { change, empty, eventsOf } from './ask.ts';

export const NODES = 5000;
export const RELATIONSHIPS = 30_000;
const BATCH = 1000;

/** Where relationship number i goes from and to: the same in every run, a few nodes with very many. */
export function endsOf(i: number): readonly [number, number] {
  const from = (i * 7919 + 13) % NODES;
  const to = i % 3 === 0 ? (i * 31) % 50 : (i * 104_729 + 7) % NODES;
  return [from, to];
}

/** Fills an empty graph with 5,000 nodes and 30,000 relationships: enough to meet the embedded engine's traps. */
export async function fillLarge(graph: Graph): Promise<void> {
  await empty(graph);
  if (graph.info.engine === 'embedded') {
    await eventsOf(graph, change('CREATE INDEX large_index IF NOT EXISTS FOR (n:Entity) ON (n.id)'));
  }
  const rule = 'CREATE CONSTRAINT large_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE';
  await eventsOf(graph, change(rule));
  await inBatches(
    NODES,
    graph,
    'UNWIND $rows AS row CREATE (n:Entity {id: row.id, name: row.name})',
    (i) => ({
      id: i,
      name: `entity ${i}`,
    }),
  );
  const relate =
    'UNWIND $rows AS row MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to}) CREATE (a)-[r:KNOWS {i: row.i}]->(b)';
  await inBatches(RELATIONSHIPS, graph, relate, (i) => {
    const [from, to] = endsOf(i);
    return { i, from, to };
  });
}

async function inBatches(
  count: number,
  graph: Graph,
  text: string,
  rowFor: (i: number) => Value,
): Promise<void> {
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => rowFor(start + i));
    await eventsOf(graph, change(text, { parameters: { rows } }));
  }
}
