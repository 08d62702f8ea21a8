import { computed } from 'nanostores';

import { $drawn } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import type { GraphNode, GraphRelationship } from './elements.ts';

/** A relationship as its node sees it. */
export interface OutlineTie {
  readonly relationship: GraphRelationship;
  readonly out: boolean;
  readonly other: GraphNode;
}

export interface OutlineNode {
  readonly node: GraphNode;
  readonly ties: readonly OutlineTie[];
}

/** The drawn graph as a list of nodes with their relationships: the same graph for those who do not see it. */
export function outlineOf({ nodes, relationships }: Drawn): readonly OutlineNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ties = new Map<string, OutlineTie[]>(nodes.map(({ id }) => [id, []]));
  for (const relationship of relationships) {
    const start = byId.get(relationship.start);
    const end = byId.get(relationship.end);
    if (start === undefined || end === undefined) continue;
    ties.get(start.id)?.push({ relationship, out: true, other: end });
    if (end !== start) ties.get(end.id)?.push({ relationship, out: false, other: start });
  }
  return nodes
    .map((node) => ({ node, ties: ties.get(node.id) ?? [] }))
    .toSorted((a, b) => a.node.caption.localeCompare(b.node.caption));
}

export const $outline = computed($drawn, outlineOf);

/** A relationship in words: "Russia DEMANDS Security guarantees, denied by someone". */
export function sentenceOf({ relationship, out, other }: OutlineTie, node: GraphNode): string {
  const [from, to] = out ? [node, other] : [other, node];
  const standing = { affirmed: '', claimed: ', only claimed', denied: ', denied by someone' };
  return `${from.caption} ${relationship.meaning} ${to.caption}${standing[relationship.standing]}`;
}
