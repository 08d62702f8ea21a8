import { atom, computed } from 'nanostores';

import type { GraphNode, GraphRelationship } from './elements.ts';
import { $known } from './graph.ts';
import type { Known } from './graph.ts';
import { $paths } from './paths.ts';
import type { Paths } from './paths.ts';
import { $selection } from './selection.ts';
import type { Selection } from './selection.ts';

/** A node opened from within the inspector, such as a source that need not be on the canvas. */
export interface Visit {
  readonly id: string;
  /** It lasts as long as this is what is selected. */
  readonly under: Selection;
  /** What was visited before. */
  readonly from: Visit | null;
}

export const $visit = atom<Visit | null>(null);

/** The selection whose inspector was closed; any other selection opens it again. */
export const $closedFor = atom<Selection | null>(null);

/** What the inspector shows. */
export type Inspected =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paths' }
  | { readonly kind: 'node'; readonly node: GraphNode; readonly visited: boolean }
  | { readonly kind: 'relationship'; readonly relationship: GraphRelationship }
  | { readonly kind: 'several' };

const NOTHING: Inspected = { kind: 'nothing' };

export function inspectedOf(
  selection: Selection,
  visit: Visit | null,
  paths: Paths | null,
  closedFor: Selection | null,
  known: Known,
): Inspected {
  const visited = visit?.under === selection ? known.nodes.get(visit.id) : undefined;
  if (visited !== undefined) return { kind: 'node', node: visited, visited: true };
  if (paths !== null && paths.under === selection) return { kind: 'paths' };
  if (closedFor === selection) return NOTHING;
  const nodes = selection.nodes.flatMap((id) => known.nodes.get(id) ?? []);
  const relationships = selection.relationships.flatMap((id) => known.relationships.get(id) ?? []);
  const [node] = nodes;
  const [relationship] = relationships;
  if (nodes.length + relationships.length > 1) return { kind: 'several' };
  if (node !== undefined) return { kind: 'node', node, visited: false };
  return relationship === undefined ? NOTHING : { kind: 'relationship', relationship };
}

export const $inspected = computed([$selection, $visit, $paths, $closedFor, $known], inspectedOf);
