import { atom } from 'nanostores';

import type { GraphNode } from './elements.ts';

/** As much as one picture shows at first, and at most: beyond it nobody can read it and drawing stutters. */
export const USUAL_NODES = 500;
export const MOST_NODES = 1000;

/** Nodes drawn at most; the rest of the view is kept, counted and offered. */
export const $mostNodes = atom(USUAL_NODES);

/** The nodes a picture shows when there are too many: pinned ones, then the best connected, in their old order. */
export function workingSet(
  nodes: readonly GraphNode[],
  pinned: ReadonlySet<string>,
  most: number,
): readonly GraphNode[] {
  if (nodes.length <= most) return nodes;
  const rank = ({ id, degree }: GraphNode) => (pinned.has(id) ? Number.MAX_SAFE_INTEGER : (degree ?? 0));
  const kept = new Set(nodes.toSorted((a, b) => rank(b) - rank(a)).slice(0, most));
  return nodes.filter((node) => kept.has(node));
}
