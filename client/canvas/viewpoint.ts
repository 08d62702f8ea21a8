import { createCamera } from './camera.ts';
import type { Camera } from './camera.ts';
import type { CanvasStores } from './input.ts';
import type { Painter } from './painter.ts';
import { boxOfRows, widened } from './scene-box.ts';

/** Room left around a node that was selected, when its neighbourhood does not fit. */
const AROUND = 130;

/** Revealing makes nothing smaller than this: the middle that one can read is worth more than the whole. */
const READABLE = 0.65;

/** What part of the drawing is in sight. */
export interface Viewpoint {
  readonly camera: Camera;
  fit(animated: boolean): void;
  /** Brings nodes into sight by the least movement, smaller if need be; those without a place as soon as they have one. */
  reveal(ids: readonly string[]): void;
  revealSelection(): void;
  /** Nodes have been placed: what waited for it can be revealed. */
  placed(): void;
}

export function createViewpoint(painter: Painter, stores: CanvasStores): Viewpoint {
  const { columns, cy } = painter;
  const camera = createCamera(cy, () => stores.$covered.get());
  let waiting: readonly string[] = [];
  let selected = 0;

  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => columns.rows.get(id) ?? []).filter((row) => columns.placed[row] === 1);
  const reveal = (ids: readonly string[]) => {
    const rows = rowsOf(ids);
    waiting = rows.length < ids.length ? ids : [];
    const box = boxOfRows(columns, rows);
    if (box === null) return;
    if (camera.holds(box)) camera.reveal(box);
    else camera.fit(box, true, Math.min(READABLE, cy.zoom()));
  };
  /** A node with its neighbours when they have room, else with some room around it. */
  const revealNeighbourhood = (id: string) => {
    const own = boxOfRows(columns, rowsOf([id]));
    if (own === null) {
      waiting = [id];
      return;
    }
    const around = boxOfRows(columns, rowsOf([...(painter.emphasis().nodes ?? [id])]));
    camera.reveal(around !== null && camera.holds(around) ? around : widened(own, AROUND));
  };

  return {
    camera,
    fit(animated) {
      const box = boxOfRows(
        columns,
        painter.scene().nodes.map(({ row }) => row),
      );
      if (box !== null) camera.fit(box, animated);
    },
    reveal,
    revealSelection() {
      const { nodes, relationships } = stores.$selection.get();
      const [first] = nodes;
      const added = nodes.length === selected + 1 ? nodes.at(-1) : undefined;
      selected = nodes.length;
      if (nodes.length === 1 && first !== undefined) revealNeighbourhood(first);
      else if (added !== undefined) reveal([added]);
      if (nodes.length > 0) return;
      const edge = painter.scene().edges.find(({ relationship }) => relationship.id === relationships[0]);
      if (edge !== undefined) reveal([edge.relationship.start, edge.relationship.end]);
    },
    placed() {
      if (waiting.length > 0) reveal(waiting);
    },
  };
}
