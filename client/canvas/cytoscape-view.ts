import cytoscape from 'cytoscape';
import type { Core } from 'cytoscape';

import type { Columns } from './columns.ts';
import { difference } from './diff.ts';
import type { EdgeData, NodeData } from './elements.ts';
import type { Emphasis } from './emphasis.ts';
import { styleOf } from './style.ts';
import type { Tokens } from './tokens.ts';

const MANY = 12;

/** Cytoscape as a view of the columns: it draws discs and edges and tells what the pointer meets. */
export interface CytoscapeView {
  readonly cy: Core;
  show(nodes: ReadonlyMap<string, NodeData>, edges: ReadonlyMap<string, EdgeData>): void;
  /** Moves every drawn node to where the columns say. */
  place(): void;
  emphasise(emphasis: Emphasis): void;
  restyle(tokens: Tokens): void;
}

export function createCytoscapeView(host: HTMLElement, columns: Columns, tokens: Tokens): CytoscapeView {
  forbidOwnStyles();
  const cy = cytoscape({
    container: host,
    style: styleOf(tokens),
    layout: { name: 'preset' },
    minZoom: 0.1,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: true,
  });
  let shownNodes: ReadonlyMap<string, NodeData> = new Map();
  let shownEdges: ReadonlyMap<string, EdgeData> = new Map();

  const positionOf = (id: string) => {
    const row = columns.rows.get(id) ?? 0;
    return { x: columns.x[row] ?? 0, y: columns.y[row] ?? 0 };
  };

  return {
    cy,
    show(nodes, edges) {
      const nodeDifference = difference(shownNodes, nodes);
      const edgeDifference = difference(shownEdges, edges);
      cy.batch(() => {
        for (const id of edgeDifference.removed) cy.getElementById(id).remove();
        for (const id of nodeDifference.removed) cy.getElementById(id).remove();
        cy.add(
          nodeDifference.added.map((data) => ({
            group: 'nodes' as const,
            data: { ...data },
            position: positionOf(data.id),
          })),
        );
        cy.add(edgeDifference.added.map((data) => ({ group: 'edges' as const, data: { ...data } })));
        for (const data of nodeDifference.changed) cy.getElementById(data.id).data({ ...data });
        for (const data of edgeDifference.changed) cy.getElementById(data.id).data({ ...data });
      });
      shownNodes = nodes;
      shownEdges = edges;
    },
    place() {
      cy.batch(() => {
        cy.nodes().positions((node) => positionOf(node.id()));
      });
    },
    emphasise(emphasis) {
      const near = emphasis.edges.size > MANY ? 'near-many' : 'near';
      cy.batch(() => {
        for (const node of cy.nodes()) {
          node.toggleClass('faded', emphasis.nodes !== null && !emphasis.nodes.has(node.id()));
        }
        for (const edge of cy.edges()) {
          const id = edge.id();
          edge.toggleClass('faded', emphasis.nodes !== null && !emphasis.edges.has(id));
          edge.toggleClass('near', near === 'near' && emphasis.edges.has(id));
          edge.toggleClass('near-many', near === 'near-many' && emphasis.edges.has(id));
          edge.toggleClass('selected', emphasis.selectedEdges.has(id));
        }
      });
    },
    restyle(next) {
      cy.style(styleOf(next));
    },
  };
}

/** Cytoscape would add a style element without a nonce; finding one with its id, it does not. The rule is in theme.css. */
function forbidOwnStyles(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id) !== null) return;
  const meta = document.createElement('meta');
  meta.id = id;
  document.head.append(meta);
}
