import type { Core } from 'cytoscape';

import type { PictureMaker } from '../state/picture-frame.ts';
import type { PlacedBubble } from './bubbles.ts';
import { createColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import { createCytoscapeView } from './cytoscape-view.ts';
import type { Point } from './edge-path.ts';
import { createEdgesLayer } from './edges-layer.ts';
import { hasIcon, iconPictures, nodeData } from './elements.ts';
import { NO_EMPHASIS, emphasisOf } from './emphasis.ts';
import type { Emphasis } from './emphasis.ts';
import type { CanvasOptions, CanvasStores } from './input.ts';
import type { Measure } from './names.ts';
import { createOverlay } from './overlay.ts';
import { pictureSvg } from './picture/picture-svg.ts';
import { createResting } from './resting.ts';
import { EMPTY_SCENE, placedPart, sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { createTextLayer } from './text-layer.ts';
import { readTokens } from './tokens.ts';
import type { Tokens } from './tokens.ts';

const ICONS_AFTER = 150;
/** How near to an edge one must point, in pixels. */
const REACH = 6;

/** Keeps the views of the canvas in step with the stores: edges below, Cytoscape's discs, text and marks above. */
export interface Painter {
  readonly columns: Columns;
  readonly cy: Core;
  /** All that should be drawn. */
  whole(): Scene;
  /** The part of it that has a place. */
  scene(): Scene;
  emphasis(): Emphasis;
  tokens(): Tokens;
  readonly measure: Measure;
  /** What an expansion would bring, as it is drawn now. */
  bubbles(): readonly PlacedBubble[];
  /** All that is drawn, as an SVG document; without bubbles, for nothing of them is there yet. */
  picture: PictureMaker;
  showBubbles(bubbles: readonly PlacedBubble[]): void;
  /** The picture is another. */
  update(): void;
  /** Selection, pointer or places are others: the same elements look otherwise. */
  show(): void;
  /** The relationship drawn at a point, in the coordinates of the columns. */
  edgeAt(point: Point): string | null;
  /** Nodes are being moved. */
  moveFrame(): void;
  /** All but the discs, once in the next frame. */
  draw(): void;
  /** The theme is another. */
  readTheme(): void;
  dispose(): void;
}

export function createPainter(host: HTMLElement, stores: CanvasStores, { icons }: CanvasOptions): Painter {
  const columns = createColumns();
  const picture = iconPictures(icons);
  const view = createCytoscapeView(host, columns);
  const { cy } = view;
  const overlay = createOverlay(host, 'above');
  const underlay = createOverlay(host, 'below');
  const edges = createEdgesLayer(underlay, columns);
  const text = createTextLayer(overlay, columns, () => draw());
  let tokens = readTokens(host);
  let whole: Scene = EMPTY_SCENE;
  let scene: Scene = EMPTY_SCENE;
  // The part of the scene whose discs are there.
  let seen: Scene = EMPTY_SCENE;
  let emphasis = NO_EMPHASIS;
  let bubbles: readonly PlacedBubble[] = [];

  let pending = 0;
  const drawNow = () => {
    cancelAnimationFrame(pending);
    pending = 0;
    const marked = {
      hovered: stores.$hovered.get(),
      focus: document.activeElement === host ? stores.$focus.get() : null,
      pinned: stores.$view.get().pinned,
      undrawn: stores.$undrawn.get(),
    };
    const pointer = { hovered: marked.hovered, restsOn: resting.on() };
    edges.draw({ scene: seen, emphasis, tokens, pointer }, cy.zoom(), cy.pan());
    const coveredBelow = stores.$covered.get().bottom;
    text.draw({ scene: seen, emphasis, tokens, marked, bubbles, coveredBelow }, cy.zoom(), cy.pan());
  };
  const draw = () => {
    if (pending === 0) pending = requestAnimationFrame(drawNow);
  };
  const resting = createResting(stores.$hovered, (id) => columns.rows.has(id), draw);
  const show = () => {
    scene = placedPart(whole, columns, scene);
    emphasis = emphasisOf(stores.$selection.get(), stores.$picture.get(), stores.$broughtOut.get());
    const shown = scene;
    view.show(
      new Map(scene.nodes.map(({ node }) => [node.id, nodeData(node, emphasis, tokens, cy.zoom(), picture)])),
      () => {
        seen = shown;
        draw();
      },
    );
    draw();
  };
  cy.on('render', drawNow);
  // Icons come and go when zooming has ended, and only if some disc passed the size that carries one.
  const withIcon = () => scene.nodes.filter(({ node }) => hasIcon(node.radius, cy.zoom())).length;
  let shownIcons = 0;
  let iconTimer = 0;
  cy.on('zoom', () => {
    clearTimeout(iconTimer);
    iconTimer = window.setTimeout(() => {
      const many = withIcon();
      if (many !== shownIcons) show();
      shownIcons = many;
    }, ICONS_AFTER);
  });

  return {
    columns,
    cy,
    whole: () => whole,
    scene: () => scene,
    emphasis: () => emphasis,
    tokens: () => tokens,
    measure: overlay.measure,
    bubbles: () => bubbles,
    showBubbles(shown) {
      if (shown.length === 0 && bubbles.length === 0) return;
      bubbles = shown;
      draw();
    },
    picture: (around, fonts) =>
      pictureSvg({ scene, columns, emphasis, tokens, measure: overlay.measure, icons }, around, fonts),
    update() {
      whole = sceneOf(stores.$picture.get(), { columns, tokens, measure: overlay.measure });
      show();
    },
    show,
    edgeAt: (point) => edges.at(point, REACH / cy.zoom()),
    moveFrame() {
      text.moved();
      edges.moved();
      view.place();
      drawNow();
    },
    draw,
    readTheme() {
      tokens = readTokens(host);
      show();
    },
    dispose() {
      cancelAnimationFrame(pending);
      clearTimeout(iconTimer);
      resting.dispose();
      text.dispose();
      view.dispose();
      overlay.element.remove();
      underlay.element.remove();
    },
  };
}
