import cytoscape from 'cytoscape';
import type { CollectionReturnValue, Core } from 'cytoscape';

import type { Columns } from './columns.ts';
import { difference } from './diff.ts';
import type { NodeData } from './elements.ts';
import { createSlices } from './slices.ts';
import { STYLE } from './style.ts';

/** Cytoscape as a view of the columns: it draws discs, and tells what the pointer does with them and with the view. */
export interface CytoscapeView {
  readonly cy: Core;
  /**
   * Shows these and nothing else; a large change takes several frames, none of them long.
   *
   * @param complete called when all of them are there, before those that were there already change their looks
   */
  show(nodes: ReadonlyMap<string, NodeData>, complete: () => void): void;
  /** Moves every drawn node to where the columns say. */
  place(): void;
  dispose(): void;
}

export function createCytoscapeView(host: HTMLElement, columns: Columns): CytoscapeView {
  forbidOwnStyles();
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
  const slices = createSlices();

  const positionOf = (id: string) => {
    const row = columns.rows.get(id) ?? 0;
    return { x: columns.x[row] ?? 0, y: columns.y[row] ?? 0 };
  };
  const remove = (id: string) => () => {
    cy.getElementById(id).remove();
    nodes.delete(id);
  };
  const add = (data: NodeData) => () => {
    styleNow(cy.add({ group: 'nodes', data: { ...data }, position: positionOf(data.id) }));
    nodes.set(data.id, data);
  };
  const change = (data: NodeData) => () => {
    styleNow(cy.getElementById(data.id).data({ ...data }));
    nodes.set(data.id, data);
  };

  return {
    cy,
    show(next, complete) {
      const { added, changed, removed } = difference(nodes, next);
      slices.start([
        ...removed.map(remove),
        ...added.map(add),
        complete,
        // What comes to the fore first, then what fades.
        ...changed.toSorted((a, b) => b.opacity - a.opacity).map(change),
      ]);
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

/** Cytoscape would add a style element without a nonce; finding one with its id, it does not. The rule is in theme.css. */
function forbidOwnStyles(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id) !== null) return;
  const meta = document.createElement('meta');
  meta.id = id;
  document.head.append(meta);
}
