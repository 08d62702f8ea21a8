import type { Subgraph } from '../../contract/graph.ts';
import type { NodeValue, RelationshipValue } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { asNode, asRelationship, distinct, idOf } from './elements.ts';
import { identityOf, keysOf } from './identity.ts';

/** A node and the number of its relationships in the whole graph. */
export interface CountedNode {
  readonly node: NodeValue;
  readonly degree: number;
}

/** Following all relationships of a node with more than these costs more than searching between pairs. */
const LIGHT = 1000;
const MOST_RELATIONSHIPS = 20_000;

/** Nodes by element id, in the order asked for; those that are not there are left out. */
export async function nodesById(
  graph: Graph,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<CountedNode[]> {
  const parameters = { ids: keysOf(graph, ids) };
  const slots = { identity: identityOf(graph) };
  const rows = await runStatement(graph, 'nodes', parameters, { slots, signal });
  const found = new Map(
    rows.map((row) => {
      const node = asNode(row['node']);
      return [idOf(node), { node, degree: Number(row['degree']) }];
    }),
  );
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

/** All relationships among some nodes. */
export async function relationshipsAmong(
  graph: Graph,
  nodes: readonly CountedNode[],
  signal?: AbortSignal,
): Promise<RelationshipValue[]> {
  const keys = (some: readonly CountedNode[]) =>
    keysOf(
      graph,
      some.map(({ node }) => idOf(node)),
    );
  const parameters = {
    all: keys(nodes),
    light: keys(nodes.filter(({ degree }) => degree <= LIGHT)),
    heavy: keys(nodes.filter(({ degree }) => degree > LIGHT)),
    limit: MOST_RELATIONSHIPS,
  };
  const slots = { identity: identityOf(graph) };
  const rows = await runStatement(graph, 'relationships-among', parameters, { slots, signal });
  return distinct(rows.map((row) => asRelationship(row['relationship'])));
}

/** Nodes and relationships as they are sent. */
export function toSubgraph(
  nodes: readonly CountedNode[],
  relationships: readonly RelationshipValue[],
): Subgraph {
  return {
    nodes: nodes.map(({ node }) => node),
    relationships: [...relationships],
    degrees: Object.fromEntries(nodes.map(({ node, degree }) => [idOf(node), degree])),
  };
}
