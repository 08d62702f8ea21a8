import type { Core, EventObject, NodeSingular } from 'cytoscape';

import type { Places } from '../state/orders.ts';
import type { Columns } from './columns.ts';
import { listenToDoublePress } from './double-press.ts';
import type { Point } from './edge-path.ts';
import type { CanvasActions } from './input.ts';

interface Gestures extends CanvasActions {
  /** The relationship drawn at a point, in the coordinates of the columns. */
  edgeAt(point: Point): string | null;
  /** The nodes that a pull on one of them moves together. */
  selected(): readonly string[];
  /** A node is under the pointer's pull. */
  moving(): void;
}

/** Turns what the pointer does on the canvas into actions, until what it returns is called. */
export function listen(cy: Core, columns: Columns, actions: Gestures): () => void {
  const double = listenToDoublePress(cy.container()!, (node) => actions.openNode(node));
  cy.on('tap', (event: EventObject) => {
    if (!adds(event)) double.tapped(event.target === cy ? null : event.target.id());
  });
  cy.on('tap', 'node', (event: EventObject) => actions.selectNode(event.target.id(), adds(event)));
  cy.on('tap', (event: EventObject) => {
    if (event.target !== cy) return;
    const edge = actions.edgeAt(event.position);
    if (edge !== null) actions.selectRelationship(edge, adds(event));
    else if (!adds(event)) actions.deselect();
  });
  cy.on('mouseover', 'node', (event: EventObject) => actions.hover(event.target.id()));
  cy.on('mouseout', 'node', () => actions.hover(null));
  cy.on('mousemove', (event: EventObject) => {
    if (event.target === cy && event.originalEvent.buttons === 0)
      actions.hover(actions.edgeAt(event.position));
  });
  cy.container()?.addEventListener('pointerleave', () => actions.hover(null));
  listenToBoxes(cy, actions);
  listenToDrags(cy, columns, actions);
  return double.dispose;
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

/** A pull on one of several selected nodes moves them all. */
function listenToDrags(cy: Core, columns: Columns, actions: Gestures): void {
  let before: Places = new Map();
  const places = (ids: readonly string[]): Places =>
    new Map(
      ids.flatMap((id) => {
        const row = columns.rows.get(id);
        if (row === undefined || cy.getElementById(id).empty()) return [];
        return [[id, { x: columns.x[row]!, y: columns.y[row]! }]];
      }),
    );
  /** Moves the companions as far as the node that is pulled has been moved by Cytoscape. */
  const follow = (node: NodeSingular) => {
    const start = before.get(node.id());
    if (start === undefined) return;
    const { x, y } = node.position();
    for (const [id, { x: fromX, y: fromY }] of before) {
      const row = columns.rows.get(id)!;
      columns.x[row] = fromX + x - start.x;
      columns.y[row] = fromY + y - start.y;
    }
    actions.moving();
  };
  cy.on('grab', 'node', (event: EventObject) => {
    const id: string = event.target.id();
    const selected = actions.selected();
    before = places(selected.includes(id) ? selected : [id]);
  });
  cy.on('drag', 'node', (event: EventObject) => follow(event.target as NodeSingular));
  cy.on('dragfree', 'node', (event: EventObject) => {
    follow(event.target as NodeSingular);
    actions.dragged(before, places([...before.keys()]));
    before = new Map();
  });
}
