import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { asText } from './elements.ts';

/** How many nodes and relationships the graph has. */
export async function graphCounts(
  graph: Graph,
  signal?: AbortSignal,
): Promise<{ nodes: number; relationships: number }> {
  const rows = await runStatement(graph, 'counts', {}, { signal });
  const count = (kind: string) => Number(rows.find((row) => row['kind'] === kind)?.['count'] ?? 0);
  return { nodes: count('nodes'), relationships: count('relationships') };
}

/** All labels the database knows. */
export async function labelsOf(graph: Graph, signal?: AbortSignal): Promise<string[]> {
  return (await runStatement(graph, 'labels', {}, { signal })).map((row) => asText(row['label']));
}

/** All relationship types the database knows. */
export async function typesOf(graph: Graph, signal?: AbortSignal): Promise<string[]> {
  return (await runStatement(graph, 'relationship-types', {}, { signal })).map((row) => asText(row['type']));
}
