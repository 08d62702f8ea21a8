import type { Drawn } from './drawn.ts';
import { BOOKKEEPING, isEvidence } from './elements.ts';
import type { GraphNode } from './elements.ts';

type Counted = Pick<GraphNode, 'id' | 'labels'>;

/** Whether relationships of a type are counted as a node's own: what ties an entity to its claims is told by the claims. */
export function counts({ labels }: Pick<Counted, 'labels'>, type: string): boolean {
  return !BOOKKEEPING.has(type) || isEvidence(labels);
}

/** How many of a node's relationships are drawn; a loop counts once in each direction, as in all totals. */
export function drawnTies({ relationships }: Pick<Drawn, 'relationships'>, node: Counted): number {
  return relationships
    .filter(({ type }) => counts(node, type))
    .reduce((sum, { start, end }) => sum + Number(start === node.id) + Number(end === node.id), 0);
}
