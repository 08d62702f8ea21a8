import type { Graph } from '../graph/graph.ts';
import { notFound } from './identity.ts';
import { nodesById } from './subgraph.ts';
import type { CountedNode } from './subgraph.ts';

/** One node, and how many relationships it has. @throws Problem `not-found` */
export async function node(graph: Graph, id: string, signal?: AbortSignal): Promise<CountedNode> {
  const [found] = await nodesById(graph, [id], signal);
  if (found === undefined) throw notFound('node', id);
  return found;
}
