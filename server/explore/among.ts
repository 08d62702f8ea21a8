import type { Subgraph } from '../../contract/graph.ts';
import type { Graph } from '../graph/graph.ts';
import { nodesById, relationshipsAmong, toSubgraph } from './subgraph.ts';

/** Some nodes with all relationships among them. */
export async function among(graph: Graph, ids: readonly string[], signal?: AbortSignal): Promise<Subgraph> {
  const nodes = await nodesById(graph, ids, signal);
  return toSubgraph(nodes, await relationshipsAmong(graph, nodes, signal));
}
