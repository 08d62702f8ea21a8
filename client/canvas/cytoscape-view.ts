import cytoscape from 'cytoscape';
import type { CollectionReturnValue, Core } from 'cytoscape';

import type { Columns } from './columns.ts';
import { difference, same } from './diff.ts';
import type { EdgeData, NodeData } from './elements.ts';
import { createSlices } from './slices.ts';
import { STYLE } from './style.ts';

/** Cytoscape as a view of the columns: it draws discs and edges and tells what the pointer meets. */
export interface CytoscapeView {
  readonly cy: Core;
  /** Shows these and nothing else; a large change takes several frames, none of them long. */
  show(nodes: ReadonlyMap<string, NodeData>, edges: ReadonlyMap<string, EdgeData>): void;
  /** Changes these edges at once, if they are shown; the rest stays. */
  touch(edges: readonly EdgeData[]): void;
  /** Moves every drawn node to where the columns say. */
  place(): void;
  dispose(): void;
}

export function createCytoscapeView(host: HTMLElement, columns: Columns): CytoscapeView {
  forbidOwnStyles();
  // Discs that pass over each other while they move leave an edge no room for a moment: nothing a user could act on.
  cytoscape.warnings(import.meta.env.DEV);
  const cy = cytoscape({
    container: host,
    style: STYLE,
    layout: { name: 'preset' },
    minZoom: 0.1,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: true,
  });
  const nodes = new Map<string, NodeData>();
  const edges = new Map<string, EdgeData>();
  const slices = createSlices();

  const positionOf = (id: string) => {
    const row = columns.rows.get(id) ?? 0;
    return { x: columns.x[row] ?? 0, y: columns.y[row] ?? 0 };
  };
  const remove = (id: string, shown: Map<string, NodeData> | Map<string, EdgeData>) => () => {
    cy.getElementById(id).remove();
    shown.delete(id);
  };
  const addNode = (data: NodeData) => () => {
    styleNow(cy.add({ group: 'nodes', data: { ...data }, position: positionOf(data.id) }));
    nodes.set(data.id, data);
  };
  const addEdge = (data: EdgeData) => () => {
    styleNow(cy.add({ group: 'edges', data: { ...data } }));
    edges.set(data.id, data);
  };
  const changeNode = (data: NodeData) => () => {
    styleNow(cy.getElementById(data.id).data({ ...data }));
    nodes.set(data.id, data);
  };
  const changeEdge = (data: EdgeData) => () => {
    styleNow(cy.getElementById(data.id).data({ ...data }));
    edges.set(data.id, data);
  };

  return {
    cy,
    show(nextNodes, nextEdges) {
      const ofNodes = difference(nodes, nextNodes);
      const ofEdges = difference(edges, nextEdges);
      slices.start([
        ...ofEdges.removed.map((id) => remove(id, edges)),
        ...ofNodes.removed.map((id) => remove(id, nodes)),
        ...ofNodes.added.map(addNode),
        ...ofEdges.added.map(addEdge),
        // What comes to the fore first, then what fades.
        ...ofNodes.changed.toSorted(brightFirst).map(changeNode),
        ...ofEdges.changed.toSorted(brightFirst).map(changeEdge),
      ]);
    },
    touch(touched) {
      for (const data of touched) {
        const shown = edges.get(data.id);
        if (shown !== undefined && !same(shown, data)) changeEdge(data)();
      }
    },
    place() {
      cy.batch(() => {
        cy.nodes().positions((node) => positionOf(node.id()));
      });
    },
    dispose() {
      slices.stop();
      cy.destroy();
    },
  };
}

/**
 * Cytoscape works styles out when it draws, all at once; asking for one works them out within the slice. That is why
 * slices are no batch: in a batch they would stay as they were until its end.
 */
function styleNow(element: CollectionReturnValue): void {
  element.numericStyle('opacity');
}

function brightFirst(a: { readonly opacity: number }, b: { readonly opacity: number }): number {
  return b.opacity - a.opacity;
}

/** Cytoscape would add a style element without a nonce; finding one with its id, it does not. The rule is in theme.css. */
function forbidOwnStyles(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id) !== null) return;
  const meta = document.createElement('meta');
  meta.id = id;
  document.head.append(meta);
}
