import type { Direction, ExpandAnswer, ExpandRequest } from '../../contract/graph.ts';
import { isNode } from '../../contract/values.ts';
import type { NodeValue, RelationshipValue, Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { asRelationship, distinct, idOf } from './elements.ts';
import { groupsOf } from './groups.ts';
import type { Group } from './groups.ts';
import { identityOf, keysOf, knownKey } from './identity.ts';
import { nodesById, toSubgraph } from './subgraph.ts';

const USUAL_LIMIT = 25;
const MOST_RELATIONSHIPS = 20_000;
/** Above this many relationships the remaining neighbours are not counted one by one. */
const COUNTABLE = 100_000;

interface Candidate {
  readonly node: NodeValue;
  readonly key: Value;
}

/**
 * Neighbours of a node that are not shown yet, as asked for, with all relationships between them and the node.
 * @throws Problem `not-found`
 */
export async function expand(
  graph: Graph,
  id: string,
  request: ExpandRequest,
  signal?: AbortSignal,
): Promise<ExpandAnswer> {
  const groups = (await groupsOf(graph, id, signal)).filter((group) => wanted(group, request));
  if (groups.length === 0) return { ...toSubgraph([], []), remaining: 0 };
  const chosen = await choose(graph, id, request, groups, signal);
  const ids = chosen.map(({ node }) => idOf(node));
  const relationships = await relationshipsTo(graph, id, ids, signal);
  return {
    ...toSubgraph(await nodesById(graph, ids, signal), relationships),
    remaining: await remaining(graph, id, request, groups, relationships, ids, signal),
  };
}

function wanted(group: Group, { types, direction }: ExpandRequest): boolean {
  return (
    (types === undefined || types.length === 0 || types.includes(group.type)) &&
    (direction === undefined || direction === group.direction)
  );
}

/** What both the choice and the count leave out or let in. */
function filterOf(graph: Graph, id: string, request: ExpandRequest, also: readonly string[] = []) {
  return {
    id: knownKey(graph, id, 'node'),
    without: keysOf(graph, [id, ...(request.shown ?? []), ...also]),
    labels: request.labels ?? [],
  };
}

/** Each direction is asked by itself, so that a hub's million the other way costs nothing; then both are merged. */
async function choose(
  graph: Graph,
  id: string,
  request: ExpandRequest,
  groups: readonly Group[],
  signal: AbortSignal | undefined,
): Promise<Candidate[]> {
  const limit = request.limit ?? USUAL_LIMIT;
  const descending = request.order?.descending === true;
  const found: Candidate[] = [];
  for (const direction of ['out', 'in'] as const) {
    const types = typesIn(groups, direction);
    if (types.length === 0) continue;
    const name = `neighbours-${direction}${request.order === undefined ? '' : '-ordered'}`;
    const order = { order: descending ? 'descending' : 'ascending' } as const;
    const rows = await runStatement(
      graph,
      name,
      {
        ...filterOf(graph, id, request),
        limit,
        ...(request.order === undefined ? {} : { by: request.order.by }),
      },
      {
        slots: {
          identity: identityOf(graph),
          types: { types },
          ...(request.order === undefined ? {} : { order }),
        },
        signal,
      },
    );
    found.push(...rows.map((row) => ({ node: row['node'] as NodeValue, key: row['key'] ?? null })));
  }
  const ordered = request.order === undefined ? found : found.toSorted(byKey(descending));
  const once = new Set<string>();
  return ordered
    .filter(({ node }) => isNode(node) && !once.has(idOf(node)) && once.add(idOf(node)))
    .slice(0, limit);
}

function typesIn(groups: readonly Group[], direction: Direction): string[] {
  return groups.filter((group) => group.direction === direction).map(({ type }) => type);
}

/** Unknown keys come last whichever way the others go, as they do in the statements. */
function byKey(descending: boolean): (one: Candidate, other: Candidate) => number {
  return ({ key: one }, { key: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (one === other) return 0;
    return one < other === descending ? 1 : -1;
  };
}

async function relationshipsTo(
  graph: Graph,
  id: string,
  others: readonly string[],
  signal: AbortSignal | undefined,
): Promise<RelationshipValue[]> {
  const parameters = {
    id: knownKey(graph, id, 'node'),
    others: keysOf(graph, others),
    limit: MOST_RELATIONSHIPS,
  };
  const slots = { identity: identityOf(graph) };
  const rows = await runStatement(graph, 'relationships-between', parameters, { slots, signal });
  return distinct(rows.map((row) => asRelationship(row['relationship'])));
}

/** Counted one by one where that is quick; at a hub the relationships not sent, which are at least as many. */
async function remaining(
  graph: Graph,
  id: string,
  request: ExpandRequest,
  groups: readonly Group[],
  sent: readonly RelationshipValue[],
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<number> {
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  if (all > COUNTABLE) return Math.max(0, all - sent.length);
  const types = [...new Set(groups.map(({ type }) => type))];
  const parameters = { ...filterOf(graph, id, request, ids), direction: request.direction ?? null };
  const slots = { identity: identityOf(graph), types: { types } };
  const [row] = await runStatement(graph, 'neighbour-count', parameters, { slots, signal });
  return Number(row?.['count'] ?? 0);
}
