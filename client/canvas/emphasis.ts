import type { Picture } from '../state/picture.ts';
import type { Selection } from '../state/selection.ts';

/** What stands out and what steps back because of the selection. */
export interface Emphasis {
  /** Nodes that keep their full colour; null when nothing is faded. */
  readonly nodes: ReadonlySet<string> | null;
  readonly edges: ReadonlySet<string>;
  readonly selectedNodes: ReadonlySet<string>;
  readonly selectedEdges: ReadonlySet<string>;
}

export const NO_EMPHASIS: Emphasis = {
  nodes: null,
  edges: new Set(),
  selectedNodes: new Set(),
  selectedEdges: new Set(),
};

/** One node or relationship brings out its neighbourhood; several are ringed and nothing is faded. */
export function emphasisOf(selection: Selection, { relationships }: Picture): Emphasis {
  const selectedNodes = new Set(selection.nodes);
  const selectedEdges = new Set(selection.relationships);
  const selected = { selectedNodes, selectedEdges };
  if (selectedNodes.size + selectedEdges.size !== 1) return { ...NO_EMPHASIS, ...selected };
  const centres =
    selectedNodes.size === 1
      ? selectedNodes
      : new Set(
          relationships.filter(({ id }) => selectedEdges.has(id)).flatMap(({ start, end }) => [start, end]),
        );
  const nodes = new Set(centres);
  const edges = new Set<string>();
  for (const { id, start, end } of relationships) {
    const both = centres.has(start) && centres.has(end);
    if (selectedNodes.size === 1 ? centres.has(start) || centres.has(end) : both) {
      edges.add(id);
      nodes.add(start).add(end);
    }
  }
  return { nodes, edges, ...selected };
}
