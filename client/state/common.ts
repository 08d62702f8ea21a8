import type { Drawn } from './drawn.ts';
import type { GraphNode, GraphRelationship } from './elements.ts';

/** What several nodes have in common, as far as it is drawn. */
export interface Common {
  /** Labels that all of them have. */
  readonly labels: readonly string[];
  /** Nodes that every one of them is joined to, and those that at least two are, the best joined first. */
  readonly neighbours: readonly { readonly id: string; readonly joined: number }[];
  /** Relationships that have both ends among them. */
  readonly between: readonly GraphRelationship[];
}

export function commonOf(
  nodes: readonly GraphNode[],
  { relationships }: Pick<Drawn, 'relationships'>,
): Common {
  const ids = new Set(nodes.map(({ id }) => id));
  const [first, ...rest] = nodes;
  const labels = (first?.labels ?? []).filter((label) => rest.every((node) => node.labels.includes(label)));
  const between = relationships.filter(({ start, end }) => ids.has(start) && ids.has(end));
  const joined = new Map<string, Set<string>>();
  for (const { start, end } of relationships) {
    for (const [inside, outside] of [
      [start, end],
      [end, start],
    ] as const) {
      if (!ids.has(inside) || ids.has(outside)) continue;
      joined.set(outside, (joined.get(outside) ?? new Set()).add(inside));
    }
  }
  const neighbours = [...joined]
    .map(([id, by]) => ({ id, joined: by.size }))
    .filter(({ joined: many }) => many > 1)
    .toSorted((a, b) => b.joined - a.joined);
  return { labels, neighbours, between };
}
