import { computed } from 'nanostores';

import type { GraphNode, GraphRelationship } from './elements.ts';
import { $known } from './graph.ts';
import type { Known } from './graph.ts';
import { $view } from './view.ts';
import type { View } from './view.ts';
import { $mostNodes, USUAL_NODES, workingSet } from './working-set.ts';

/** What canvas, table and outline show: the view after its filters. */
export interface Drawn {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  /** On the canvas but out of sight, by hand or by a filter. */
  readonly hidden: { readonly nodes: number; readonly relationships: number };
  /** In sight but more than one picture shows. */
  readonly cut: number;
}

export function drawnOf(known: Known, view: View, most: number = USUAL_NODES): Drawn {
  const nodes = [...view.nodes].flatMap((id) => known.nodes.get(id) ?? []);
  const unhidden = nodes.filter((node) => !view.hidden.has(node.id) && !hiddenByLabel(node, view));
  const seen = workingSet(unhidden, view.pinned, most);
  const ids = new Set(seen.map((node) => node.id));
  const relationships = [...view.relationships]
    .flatMap((id) => known.relationships.get(id) ?? [])
    .filter(({ start, end }) => view.nodes.has(start) && view.nodes.has(end));
  const drawn = relationships.filter(
    (relationship) =>
      ids.has(relationship.start) && ids.has(relationship.end) && !hiddenByFilter(relationship, view),
  );
  return {
    nodes: seen,
    relationships: drawn,
    hidden: {
      nodes: nodes.length - unhidden.length,
      relationships: relationships.length - drawn.length,
    },
    cut: unhidden.length - seen.length,
  };
}

function hiddenByLabel(node: GraphNode, { filters }: View): boolean {
  return (
    filters.labels.size > 0 &&
    node.labels.length > 0 &&
    node.labels.every((label) => filters.labels.has(label))
  );
}

function hiddenByFilter(relationship: GraphRelationship, { filters }: View): boolean {
  return (
    filters.types.has(relationship.type) ||
    filters.standings.has(relationship.standing) ||
    (filters.minSources > 0 && (relationship.sources ?? 0) < filters.minSources)
  );
}

export const $drawn = computed([$known, $view, $mostNodes], drawnOf);
