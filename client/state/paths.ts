import { atom } from 'nanostores';

import type { ProblemBody } from '../../contract/problem.ts';
import type { GraphNode, GraphRelationship } from './elements.ts';
import type { Known } from './graph.ts';
import type { Selection } from './selection.ts';

/** A question for the shortest paths between two nodes, and its answer. */
export interface Paths {
  readonly from: string;
  /** Null while the other end is being chosen. */
  readonly to: string | null;
  readonly state: 'choosing' | 'asking' | 'done' | 'failed';
  /** Relationships in a path at most. */
  readonly maxLength: number;
  /** Each path as element ids: node, relationship, node, … */
  readonly paths: readonly (readonly string[])[];
  readonly complete: boolean;
  readonly problem: ProblemBody | null;
  /** The selection under which the paths are shown; another selection puts them behind it. */
  readonly under: Selection;
}

export const $paths = atom<Paths | null>(null);

/** Lengths asked for one after another: the usual one, then the longest the server answers. */
export const LENGTHS = [5, 8] as const;

/** One step of a path, told as a sentence goes on: over which relationship, which way, to whom. */
export interface Step {
  readonly relationship: GraphRelationship;
  readonly forward: boolean;
  readonly to: GraphNode;
}

export interface Sentence {
  readonly start: GraphNode;
  readonly steps: readonly Step[];
}

/** A path as a sentence; null when a part of it is not known. */
export function sentenceOf(path: readonly string[], known: Known): Sentence | null {
  const start = known.nodes.get(path[0] ?? '');
  if (start === undefined) return null;
  const steps: Step[] = [];
  let at = start;
  for (let index = 1; index + 1 < path.length; index += 2) {
    const relationship = known.relationships.get(path[index] ?? '');
    const to = known.nodes.get(path[index + 1] ?? '');
    if (relationship === undefined || to === undefined) return null;
    steps.push({ relationship, to, forward: relationship.start === at.id });
    at = to;
  }
  return { start, steps };
}

/** The sentence as plain text, for copying and for a screen reader. */
export function sentenceText({ start, steps }: Sentence): string {
  const rest = steps.map(({ relationship: { meaning }, forward, to }) =>
    forward ? ` –${meaning}→ ${to.caption}` : ` ←${meaning}– ${to.caption}`,
  );
  return `${start.caption}${rest.join('')}`;
}

/** Nodes and relationships of a path, as a selection. */
export function elementsOf(path: readonly string[]): Selection {
  return {
    nodes: [...new Set(path.filter((_, index) => index % 2 === 0))],
    relationships: [...new Set(path.filter((_, index) => index % 2 === 1))],
  };
}
