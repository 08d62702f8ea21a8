import type { OverviewAnswer } from '../../contract/graph.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { graphCounts, labelsOf } from './counts.ts';
import { asNode } from './elements.ts';
import { relationshipsAmong, toSubgraph } from './subgraph.ts';

/** Nodes among which the best connected are sought: all of a small graph, some of a large one. */
const SCAN = 20_000;

/**
 * A first picture: the best connected nodes and the relationships among them. Where there are entities it shows
 * these alone: what the claims and sources say stands on the relationships between them.
 */
export async function overview(graph: Graph, nodes: number, signal?: AbortSignal): Promise<OverviewAnswer> {
  const hasEntities = (await labelsOf(graph, signal)).includes('Entity');
  const parameters = { scan: SCAN, limit: nodes };
  const slots = { label: 'Entity' };
  const entities = hasEntities
    ? await runStatement(graph, 'best-connected-with-label', parameters, { slots, signal })
    : [];
  // Neo4j knows a label for ever, even when its last node is gone.
  const rows =
    entities.length > 0 ? entities : await runStatement(graph, 'best-connected', parameters, { signal });
  const best = rows.map((row) => ({ node: asNode(row['node']), degree: Number(row['degree']) }));
  return {
    ...toSubgraph(best, await relationshipsAmong(graph, best, signal)),
    total: await graphCounts(graph, signal),
  };
}
