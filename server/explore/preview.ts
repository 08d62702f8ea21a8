import type { PreviewAnswer } from '../../contract/graph.ts';
import type { Graph } from '../graph/graph.ts';
import { runForEach } from '../graph/read.ts';
import { farEnds, farEndsOf, groupsIn, groupsOf, isHub } from './groups.ts';
import type { FarEnds, Group } from './groups.ts';
import { identityOf, keysOf, knownKey } from './identity.ts';
import { node } from './node.ts';

interface PreviewInput {
  readonly id: string;
  /** Relationships looked at for each type and direction of a hub. */
  readonly sample: number;
  /** Element ids of nodes that are on the canvas already. */
  readonly shown: readonly string[];
}

/**
 * What an expansion would bring. A node with few relationships is looked at whole; a hub costs the same however many
 * it has: exact counts from its counters, the labels at the far ends from a bounded sample.
 * @throws Problem `not-found`
 */
export async function preview(
  graph: Graph,
  input: PreviewInput,
  signal?: AbortSignal,
): Promise<PreviewAnswer> {
  const { degree } = await node(graph, input.id, signal);
  if (isHub(graph, degree)) {
    const groups = await groupsOf(graph, input.id, signal);
    return answer(groups, await sampledEnds(graph, input, groups, signal));
  }
  const ends = await farEndsOf(graph, input.id, input.shown, signal);
  return answer(groupsIn(ends), ends);
}

async function sampledEnds(
  graph: Graph,
  { id, sample, shown }: PreviewInput,
  groups: readonly Group[],
  signal: AbortSignal | undefined,
): Promise<FarEnds[]> {
  const types = [...new Set(groups.map(({ type }) => type))];
  const identity = identityOf(graph);
  const parameters = { id: knownKey(graph, id, 'node'), sample, shown: keysOf(graph, shown) };
  const fillings = types.map((type) => ({ identity, type }));
  const rows = await runForEach(graph, 'neighbour-sample', parameters, fillings, { signal });
  return types.flatMap((type, index) => (rows[index] ?? []).map((row) => farEnds(type, row)));
}

function answer(groups: readonly Group[], ends: readonly FarEnds[]): PreviewAnswer {
  return {
    total: groups.reduce((sum, { count }) => sum + count, 0),
    groups: groups.map((group) => {
      const mine = ends.filter(({ type, direction }) => type === group.type && direction === group.direction);
      return {
        ...group,
        shown: mine.reduce((sum, { shown }) => sum + shown, 0),
        far: mine
          .map(({ labels, count, shown }) => ({ labels, count, shown }))
          .toSorted((one, other) => other.count - one.count),
        sampled: mine.reduce((sum, { count }) => sum + count, 0),
      };
    }),
  };
}
