import type { Order } from '../state/orders.ts';
import type { PictureMaker } from '../state/picture-frame.ts';
import { createArranger } from './arranger.ts';
import type { Arranger } from './arranger.ts';
import { createBubblePlacer } from './bubble-placer.ts';
import { listen } from './gestures.ts';
import type { CanvasActions, CanvasOptions, CanvasStores } from './input.ts';
import { listenToKeys } from './keys.ts';
import { createPainter } from './painter.ts';
import type { Painter } from './painter.ts';
import { placesIn } from './places.ts';
import type { Place } from './places.ts';
import { onSchemeChange } from './tokens.ts';
import { createViewpoint } from './viewpoint.ts';
import type { Viewpoint } from './viewpoint.ts';

export interface MountedCanvas {
  /** Nodes and relationships that are drawn and where to point at them, in pixels of the canvas. */
  places(): readonly Place[];
  /** All that is drawn, as an SVG document. */
  picture: PictureMaker;
  dispose(): void;
}

/** Draws the stores into `host`, outside React, until disposed. */
export function mountCanvas(
  host: HTMLElement,
  stores: CanvasStores,
  actions: CanvasActions,
  options: CanvasOptions,
): MountedCanvas {
  const painter = createPainter(host, stores, options);
  const viewpoint = createViewpoint(painter, stores);
  const arranger = createArranger(painter, viewpoint, stores, actions);
  const placeBubbles = createBubblePlacer(host, painter, viewpoint, stores);
  const { cy, columns } = painter;
  cy.on('zoom', () => actions.zoomed(cy.zoom()));
  const stops = [
    listen(cy, columns, {
      ...actions,
      moving: () => painter.moveFrame(),
      edgeAt: (point) => painter.edgeAt(point),
      selected: () => stores.$selection.get().nodes,
    }),
    ...follow(host, stores, painter, viewpoint, arranger, placeBubbles),
    listenToKeys(host, painter, stores, actions),
    onSchemeChange(() => painter.readTheme()),
    onResize(host, () => {
      cy.resize();
      painter.draw();
    }),
  ];
  painter.update();
  void arranger.placeNew();
  return {
    picture: painter.picture,
    places: () => placesIn(painter.scene(), columns, painter.bubbles(), cy.zoom(), cy.pan()),
    dispose() {
      for (const stop of stops) stop();
      arranger.dispose();
      painter.dispose();
    },
  };
}

/** From this many nodes on the canvas follows in a task of its own: the page has enough to do with them in this one. */
const MANY_NODES = 300;

function followPicture({ $picture }: CanvasStores, update: () => void): () => void {
  let task = 0;
  const stop = $picture.listen(({ nodes }) => {
    clearTimeout(task);
    if (nodes.length < MANY_NODES) update();
    else task = window.setTimeout(update);
  });
  return () => {
    stop();
    clearTimeout(task);
  };
}

/** Follows the stores. */
function follow(
  host: HTMLElement,
  stores: CanvasStores,
  painter: Painter,
  viewpoint: Viewpoint,
  arranger: Arranger,
  placeBubbles: () => void,
): (() => void)[] {
  const draw = () => painter.draw();
  return [
    followPicture(stores, () => {
      painter.update();
      void arranger.placeNew().then(placeBubbles);
    }),
    stores.$bubbles.listen(placeBubbles),
    stores.$previewSpan.listen(placeBubbles),
    stores.$selection.listen(() => {
      painter.show();
      viewpoint.revealSelection();
    }),
    stores.$broughtOut.listen(() => painter.show()),
    stores.$hovered.listen((hovered) => {
      host.style.cursor = hovered === null ? '' : 'pointer';
      draw();
    }),
    stores.$focus.listen(draw),
    stores.$undrawn.listen(draw),
    stores.$covered.listen(draw),
    stores.$view.listen(draw),
    stores.$order.listen((order) => {
      if (order !== null) obey(order, painter, viewpoint, arranger);
    }),
  ];
}

function obey(order: Order, { cy }: Painter, viewpoint: Viewpoint, arranger: Arranger): void {
  switch (order.kind) {
    case 'fit':
      viewpoint.fit(true);
      break;
    case 'zoom':
      viewpoint.camera.zoomTo(cy.zoom() * order.by);
      break;
    case 'zoom-to':
      viewpoint.camera.zoomTo(order.level);
      break;
    case 'reveal':
      viewpoint.reveal(order.ids);
      break;
    case 'arrange':
      void arranger.arrange(order.seed);
      break;
    case 'give-up':
      arranger.giveUp();
      break;
    case 'place':
      void arranger.put(order.places);
      break;
  }
}

function onResize(host: HTMLElement, resized: () => void): () => void {
  const observer = new ResizeObserver(resized);
  observer.observe(host);
  return () => observer.disconnect();
}
