import type { Direction } from '../../contract/graph.ts';
import type { Graph } from '../graph/graph.ts';
import { runForEach, runStatement } from '../graph/read.ts';
import { typesOf } from './counts.ts';
import { asText } from './elements.ts';
import { identityOf, knownKey } from './identity.ts';
import { node } from './node.ts';

/** Relationships of a node that have one type and direction. */
export interface Group {
  readonly type: string;
  readonly direction: Direction;
  readonly count: number;
}

/** Up to this many relationships are counted by following them, which needs no list of all types. */
const FEW = 2000;

/** All relationships of a node by type and direction, most first. @throws Problem `not-found` */
export async function groupsOf(graph: Graph, id: string, signal?: AbortSignal): Promise<Group[]> {
  const { degree } = await node(graph, id, signal);
  const counts = graph.info.engine === 'neo4j' && degree > FEW ? countersOf : countedOf;
  return (await counts(graph, id, signal)).toSorted(
    (one, other) => other.count - one.count || (one.type < other.type ? -1 : 1),
  );
}

async function countedOf(graph: Graph, id: string, signal?: AbortSignal): Promise<Group[]> {
  const parameters = { id: knownKey(graph, id, 'node') };
  const slots = { identity: identityOf(graph) };
  const rows = await runStatement(graph, 'node-groups', parameters, { slots, signal });
  return rows.map((row) => ({
    type: asText(row['type']),
    direction: row['direction'] === 'out' ? 'out' : 'in',
    count: Number(row['count']),
  }));
}

/** Asks the counters that Neo4j keeps at a node with many relationships: the same cost for a thousand or a million. */
async function countersOf(graph: Graph, id: string, signal?: AbortSignal): Promise<Group[]> {
  const types = await typesOf(graph, signal);
  const identity = identityOf(graph);
  const fillings = types.map((type, index) => ({ identity, index, type }));
  const parameters = { id: knownKey(graph, id, 'node') };
  const rows = await runForEach(graph, 'node-type-counts', parameters, fillings, { signal });
  return rows
    .flatMap((row) => {
      const type = types[Number(row['index'])] ?? '';
      return [
        { type, direction: 'out' as const, count: Number(row['outgoing']) },
        { type, direction: 'in' as const, count: Number(row['incoming']) },
      ];
    })
    .filter(({ count }) => count > 0);
}
