import type { Picture } from '../state/picture.ts';
import type { Selection } from '../state/selection.ts';

/** What stands out and what steps back because of the selection. */
export interface Emphasis {
  /** Nodes that keep their full colour; null when nothing is faded. */
  readonly nodes: ReadonlySet<string> | null;
  readonly edges: ReadonlySet<string>;
  /** Nodes and edges around several selected nodes: between full and faded. */
  readonly near: ReadonlySet<string>;
  readonly selectedNodes: ReadonlySet<string>;
  readonly selectedEdges: ReadonlySet<string>;
}

export const NO_EMPHASIS: Emphasis = {
  nodes: null,
  edges: new Set(),
  near: new Set(),
  selectedNodes: new Set(),
  selectedEdges: new Set(),
};

/**
 * One node brings out its neighbourhood, one relationship its ends and what runs beside it; several bring out what is
 * between them, nodes with their neighbourhood half faded.
 */
export function emphasisOf(selection: Selection, { relationships }: Picture): Emphasis {
  const selectedNodes = new Set(selection.nodes);
  const selectedEdges = new Set(selection.relationships);
  if (selectedNodes.size + selectedEdges.size === 0) return NO_EMPHASIS;
  const nodes = new Set(selectedNodes);
  for (const { id, start, end } of relationships) if (selectedEdges.has(id)) nodes.add(start).add(end);
  const centres = new Set(nodes);
  const edges = new Set<string>();
  const near = new Set<string>();
  const alone = selectedNodes.size + selectedEdges.size === 1;
  // A path is followed from end to end: what lies beside it would be in the way.
  const wide = !alone && selectedEdges.size === 0;
  for (const { id, start, end } of relationships) {
    const [from, to] = [centres.has(start), centres.has(end)];
    if ((from && to) || ((from || to) && alone && selectedNodes.size === 1)) {
      edges.add(id);
      nodes.add(start).add(end);
    } else if ((from || to) && wide) {
      near.add(id).add(from ? end : start);
    }
  }
  return { nodes, edges, near, selectedNodes, selectedEdges };
}
