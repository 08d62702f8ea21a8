import { entriesOf, isMap } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { collect } from '../graph/read.ts';
import type { Row } from '../graph/read.ts';

/** All rows of a query, for what a test wants to know. */
export async function query(graph: Graph, text: string, access: 'read' | 'write' = 'read'): Promise<Row[]> {
  return (await collect(graph, { text, access, origin: 'statement' })).rows;
}

/** Everything a graph holds as ordered lines of text, the same for two graphs of the same content. */
export async function contentOf(graph: Graph): Promise<string[]> {
  const nodes = await query(graph, 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
  const relationships = await query(
    graph,
    'MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties',
  );
  return [
    ...nodes.map(
      ({ labels, properties }) =>
        `node ${ordered([...(labels as string[])].toSorted())} ${ordered(properties)}`,
    ),
    ...relationships.map(
      ({ start, type, end, properties }) =>
        `relationship ${ordered([start, type, end])} ${ordered(properties)}`,
    ),
  ].toSorted();
}

/** Removes everything, constraints excepted. */
export async function emptyGraph(graph: Graph): Promise<void> {
  await query(graph, 'MATCH (n) DETACH DELETE n', 'write');
}

function ordered(value: unknown): string {
  if (isMap(value as Value)) {
    const entries = entriesOf(value as Readonly<Record<string, Value>>).toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    );
    return `{${entries.map(([key, item]) => `${key}: ${ordered(item)}`).join(', ')}}`;
  }
  return Array.isArray(value) ? `[${value.map(ordered).join(', ')}]` : JSON.stringify(value ?? null);
}
