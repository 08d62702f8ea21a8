import type { GraphRelationship } from '../state/elements.ts';
import type { Selection } from '../state/selection.ts';

interface Seen {
  readonly nodes: readonly { readonly id: string }[];
  readonly relationships: readonly GraphRelationship[];
}

/** What stands out and what steps back because of the selection, or of a result. */
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
 * A selection stands out, and while there is none what is `broughtOut`. One node brings out its neighbourhood, one
 * relationship its ends and what runs beside it; several bring out what is between them, nodes with their neighbourhood
 * half faded.
 */
export function emphasisOf(
  selection: Selection,
  picture: Seen,
  broughtOut: Selection | null = null,
): Emphasis {
  if (selection.nodes.length + selection.relationships.length > 0)
    return emphasisOfSelection(selection, picture);
  return broughtOut === null ? NO_EMPHASIS : emphasisOfResult(broughtOut, picture);
}

/** A result's nodes and relationships, what else is between its nodes half faded. Nothing steps back for a result that is all there is. */
function emphasisOfResult(result: Selection, picture: Seen): Emphasis {
  const returned = new Set(result.relationships);
  const members = new Set(result.nodes);
  for (const { id, start, end } of picture.relationships) if (returned.has(id)) members.add(start).add(end);
  const nodes = new Set(picture.nodes.flatMap(({ id }) => (members.has(id) ? [id] : [])));
  if (nodes.size === 0 || nodes.size === picture.nodes.length) return NO_EMPHASIS;
  const between = picture.relationships.filter(({ start, end }) => nodes.has(start) && nodes.has(end));
  const asked = between.filter(({ id }) => returned.has(id));
  const edges = new Set((asked.length > 0 ? asked : between).map(({ id }) => id));
  const near = new Set(between.flatMap(({ id }) => (edges.has(id) ? [] : [id])));
  return { ...NO_EMPHASIS, nodes, edges, near };
}

function emphasisOfSelection(selection: Selection, { relationships }: Seen): Emphasis {
  const selectedNodes = new Set(selection.nodes);
  const selectedEdges = new Set(selection.relationships);
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
