import type { NodeValue, RelationshipValue } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { asNode, asRelationship } from './elements.ts';
import { identityOf, knownKey, notFound } from './identity.ts';

/** A relationship and its ends. */
export interface RelationshipWithEnds {
  readonly relationship: RelationshipValue;
  readonly start: NodeValue;
  readonly end: NodeValue;
}

/** One relationship and its ends. @throws Problem `not-found` */
export async function relationship(
  graph: Graph,
  id: string,
  signal?: AbortSignal,
): Promise<RelationshipWithEnds> {
  const parameters = { id: knownKey(graph, id, 'relationship') };
  const slots = { identity: identityOf(graph) };
  const [row] = await runStatement(graph, 'relationship', parameters, { slots, signal });
  if (row === undefined) throw notFound('relationship', id);
  return {
    relationship: asRelationship(row['relationship']),
    start: asNode(row['startNode']),
    end: asNode(row['endNode']),
  };
}
