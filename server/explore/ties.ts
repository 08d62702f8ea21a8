import type { NodeValue } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { asNode, idOf } from './elements.ts';
import { identityOf, keysOf } from './identity.ts';

/** How many relationships nodes have, by element id; of an entity without those to its claims. */
export async function tiesOf(
  graph: Graph,
  nodes: readonly NodeValue[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  if (nodes.length === 0) return new Map();
  const parameters = { ids: keysOf(graph, nodes.map(idOf)) };
  const rows = await runStatement(graph, 'ties', parameters, {
    slots: { identity: identityOf(graph) },
    signal,
  });
  return new Map(rows.map((row) => [idOf(asNode(row['node'])), Number(row['count'])]));
}
