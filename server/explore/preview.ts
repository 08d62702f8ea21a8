import type { PreviewAnswer } from '../../contract/graph.ts';
import { isList } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runForEach } from '../graph/read.ts';
import type { Row } from '../graph/read.ts';
import { groupsOf } from './groups.ts';
import { identityOf, keysOf, knownKey } from './identity.ts';

interface PreviewInput {
  readonly id: string;
  /** Relationships looked at for each type and direction. */
  readonly sample: number;
  /** Element ids of nodes that are on the canvas already. */
  readonly shown: readonly string[];
}

/**
 * What an expansion would bring, at the same cost for every node: exact counts from its counters, the labels at the
 * far ends from a bounded sample.
 * @throws Problem `not-found`
 */
export async function preview(
  graph: Graph,
  { id, sample, shown }: PreviewInput,
  signal?: AbortSignal,
): Promise<PreviewAnswer> {
  const groups = await groupsOf(graph, id, signal);
  const types = [...new Set(groups.map(({ type }) => type))];
  const identity = identityOf(graph);
  const rows = await runForEach(
    graph,
    'neighbour-sample',
    { id: knownKey(graph, id, 'node'), sample, shown: keysOf(graph, shown) },
    types.map((type, index) => ({ identity, index, type })),
    { signal },
  );
  return {
    total: groups.reduce((sum, { count }) => sum + count, 0),
    groups: groups.map((group) => {
      const mine = rows.filter(
        (row) => types[Number(row['index'])] === group.type && row['direction'] === group.direction,
      );
      return { ...group, ...farOf(mine) };
    }),
  };
}

function farOf(rows: readonly Row[]): Pick<PreviewAnswer['groups'][number], 'shown' | 'far' | 'sampled'> {
  const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
  const far = rows
    .filter((row) => Number(row['count']) > 0)
    .map((row) => ({
      labels: isList(row['labels']) ? row['labels'].map(String) : [],
      count: Number(row['count']),
    }))
    .toSorted((one, other) => other.count - one.count);
  return { shown: sum('shown'), sampled: sum('count'), far };
}
