import type { Core, EventObject, NodeSingular } from 'cytoscape';

import type { Places } from '../state/orders.ts';
import type { Columns } from './columns.ts';
import type { CanvasActions } from './input.ts';

interface GestureActions extends CanvasActions {
  /** A node is under the pointer's pull. */
  moving(): void;
}

/** Turns what the pointer does on the canvas into actions. */
export function listen(cy: Core, columns: Columns, actions: GestureActions): void {
  cy.on('tap', 'node', (event: EventObject) => actions.selectNode(event.target.id(), adds(event)));
  cy.on('tap', 'edge', (event: EventObject) => actions.selectRelationship(event.target.id(), adds(event)));
  cy.on('tap', (event: EventObject) => {
    if (event.target === cy && !adds(event)) actions.deselect();
  });
  cy.on('dbltap', 'node', (event: EventObject) => actions.openNode(event.target.id()));
  cy.on('mouseover', 'node, edge', (event: EventObject) => actions.hover(event.target.id()));
  cy.on('mouseout', 'node, edge', () => actions.hover(null));
  listenToBoxes(cy, actions);
  listenToDrags(cy, columns, actions);
}

function adds(event: EventObject): boolean {
  const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
  return shiftKey || ctrlKey || metaKey;
}

function listenToBoxes(cy: Core, actions: CanvasActions): void {
  let boxed: string[] = [];
  cy.on('boxstart', () => {
    boxed = [];
  });
  cy.on('box', 'node', (event: EventObject) => boxed.push(event.target.id()));
  cy.on('boxend', () => queueMicrotask(() => actions.selectNodes(boxed, true)));
}

function listenToDrags(cy: Core, columns: Columns, actions: GestureActions): void {
  let before = new Map<string, { x: number; y: number }>();
  const place = (node: NodeSingular) => {
    const row = columns.rows.get(node.id());
    if (row === undefined) return;
    const { x, y } = node.position();
    columns.x[row] = x;
    columns.y[row] = y;
  };
  cy.on('grab', 'node', (event: EventObject) => {
    const node = event.target as NodeSingular;
    before.set(node.id(), { ...node.position() });
  });
  cy.on('drag', 'node', (event: EventObject) => {
    place(event.target as NodeSingular);
    actions.moving();
  });
  cy.on('dragfree', 'node', (event: EventObject) => {
    const node = event.target as NodeSingular;
    place(node);
    const from: Places = before;
    before = new Map();
    actions.dragged(from, new Map([[node.id(), { ...node.position() }]]));
  });
}
