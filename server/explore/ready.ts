import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';

/** Whether the database answers. @throws Problem `unavailable` when it does not */
export async function ready(graph: Graph, signal?: AbortSignal): Promise<{ ready: true }> {
  await runStatement(graph, 'ready', {}, { signal });
  return { ready: true };
}
