import type { Direction } from '../../contract/graph.ts';
import { isList } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runForEach, runStatement } from '../graph/read.ts';
import type { Row } from '../graph/read.ts';
import { typesOf } from './counts.ts';
import { asText } from './elements.ts';
import { identityOf, keysOf, knownKey } from './identity.ts';
import { node } from './node.ts';

/** Relationships of a node that have one type and direction. */
export interface Group {
  readonly type: string;
  readonly direction: Direction;
  readonly count: number;
}

/** Some relationships of one type and direction whose other ends have the same labels. */
export interface FarEnds extends Group {
  readonly labels: string[];
  /** How many of them lead to nodes that are on the canvas already. */
  readonly shown: number;
}

/** Up to this many relationships a node's are counted by following them, which needs no list of all types. */
const FEW = 2000;

/** The relationships of a node by type and direction, most first. @throws Problem `not-found` */
export async function groupsOf(graph: Graph, id: string, signal?: AbortSignal): Promise<Group[]> {
  const { degree } = await node(graph, id, signal);
  if (isHub(graph, degree)) return countersOf(graph, id, signal);
  return groupsIn(await farEndsOf(graph, id, [], signal));
}

/** Whether a node has so many relationships that following them would cost more than asking for each type. */
export function isHub(graph: Graph, degree: number): boolean {
  return graph.info.engine === 'neo4j' && degree > FEW;
}

/** All relationships of a node by type, direction and far labels, by following them. */
export async function farEndsOf(
  graph: Graph,
  id: string,
  shown: readonly string[],
  signal?: AbortSignal,
): Promise<FarEnds[]> {
  const parameters = { id: knownKey(graph, id, 'node'), shown: keysOf(graph, shown) };
  const slots = { identity: identityOf(graph) };
  const rows = await runStatement(graph, 'neighbour-labels', parameters, { slots, signal });
  return rows.map((row) => farEnds(asText(row['type']), row));
}

/** A row with direction, labels and counts. */
export function farEnds(type: string, row: Row): FarEnds {
  return {
    type,
    direction: row['direction'] === 'out' ? 'out' : 'in',
    labels: sortedTexts(row['labels']),
    count: Number(row['count']),
    shown: Number(row['shown']),
  };
}

function sortedTexts(value: Value | undefined): string[] {
  return isList(value) ? value.map(asText).toSorted() : [];
}

/** The types and directions among far ends that are all of a node's, most first. */
export function groupsIn(ends: readonly FarEnds[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { type, direction, count } of ends) {
    const key = `${direction} ${type}`;
    groups.set(key, { type, direction, count: count + (groups.get(key)?.count ?? 0) });
  }
  return mostFirst([...groups.values()]);
}

function mostFirst(groups: readonly Group[]): Group[] {
  return groups.toSorted((one, other) => other.count - one.count || (one.type < other.type ? -1 : 1));
}

/** Asks the counters that Neo4j keeps at a node with many relationships: the same cost for a thousand or a million. */
async function countersOf(graph: Graph, id: string, signal?: AbortSignal): Promise<Group[]> {
  const types = await typesOf(graph, signal);
  const identity = identityOf(graph);
  const parameters = { id: knownKey(graph, id, 'node') };
  const fillings = types.map((type) => ({ identity, type }));
  const rows = await runForEach(graph, 'node-type-count', parameters, fillings, { signal });
  const groups = types.flatMap((type, index) => {
    const [row] = rows[index] ?? [];
    return [
      { type, direction: 'out' as const, count: Number(row?.['outgoing'] ?? 0) },
      { type, direction: 'in' as const, count: Number(row?.['incoming'] ?? 0) },
    ];
  });
  return mostFirst(groups.filter(({ count }) => count > 0));
}
