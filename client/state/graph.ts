import { atom } from 'nanostores';

import type { Subgraph } from '../../contract/graph.ts';
import { nodeFrom, relationshipFrom } from './elements.ts';
import type { GraphNode, GraphRelationship } from './elements.ts';

/** Everything the page has been told about the database, by element id; more than is on the canvas. */
export interface Known {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
}

export const NOTHING_KNOWN: Known = { nodes: new Map(), relationships: new Map() };

export const $known = atom<Known>(NOTHING_KNOWN);

/** What is known once `subgraph` has arrived too; newer properties win, a known degree is kept. */
export function learned(known: Known, subgraph: Subgraph): Known {
  const nodes = new Map(known.nodes);
  const relationships = new Map(known.relationships);
  for (const value of subgraph.nodes) {
    const id = value._value._element_id;
    nodes.set(id, nodeFrom(value, subgraph.degrees[id] ?? nodes.get(id)?.degree ?? null));
  }
  for (const value of subgraph.relationships) {
    relationships.set(value._value._element_id, relationshipFrom(value));
  }
  return { nodes, relationships };
}
