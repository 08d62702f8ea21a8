import type { Core } from 'cytoscape';

import type { PictureMaker } from '../state/picture-frame.ts';
import { createColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import { createCytoscapeView } from './cytoscape-view.ts';
import { edgeData, hasIcon, iconPictures, nodeData } from './elements.ts';
import { NO_EMPHASIS, emphasisOf } from './emphasis.ts';
import type { Emphasis } from './emphasis.ts';
import type { CanvasOptions, CanvasStores } from './input.ts';
import { loopAngles } from './loops.ts';
import { createOverlay } from './overlay.ts';
import { pictureSvg } from './picture/picture-svg.ts';
import { EMPTY_SCENE, placedPart, sceneOf } from './scene.ts';
import type { Scene, SceneEdge } from './scene.ts';
import { createTextLayer } from './text-layer.ts';
import { readTokens } from './tokens.ts';

const ICONS_AFTER = 150;

/** Keeps the views of the canvas (Cytoscape below, text and marks above) in step with the stores. */
export interface Painter {
  readonly columns: Columns;
  readonly cy: Core;
  /** All that should be drawn. */
  whole(): Scene;
  /** The part of it that has a place. */
  scene(): Scene;
  emphasis(): Emphasis;
  /** All that is drawn, as an SVG document. */
  picture: PictureMaker;
  /** The picture or the theme is another. */
  update(): void;
  /** Selection, pointer or places are others: the same elements look otherwise. */
  show(): void;
  /** The pointer is over another element. */
  hover(): void;
  /** Nodes are being moved. */
  moveFrame(): void;
  /** Text and marks only, once in the next frame. */
  draw(): void;
  readTheme(): void;
  dispose(): void;
}

export function createPainter(host: HTMLElement, stores: CanvasStores, { icons }: CanvasOptions): Painter {
  const columns = createColumns();
  const picture = iconPictures(icons);
  const view = createCytoscapeView(host, columns);
  const { cy } = view;
  const overlay = createOverlay(host);
  const text = createTextLayer(overlay, columns, () => draw());
  let tokens = readTokens(host);
  let whole: Scene = EMPTY_SCENE;
  let scene: Scene = EMPTY_SCENE;
  let emphasis = NO_EMPHASIS;

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
    text.draw({ scene, emphasis, tokens, marked }, cy.zoom(), cy.pan());
  };
  const draw = () => {
    if (pending === 0) pending = requestAnimationFrame(drawNow);
  };
  let hovered: string | null = null;
  const edgeOf = (edge: SceneEdge, loopAngle: number) => edgeData(edge, loopAngle, emphasis, hovered, tokens);
  const show = () => {
    scene = placedPart(whole, columns, scene);
    emphasis = emphasisOf(stores.$selection.get(), stores.$picture.get());
    hovered = stores.$hovered.get();
    const loops = loopAngles(scene, columns);
    view.show(
      new Map(scene.nodes.map(({ node }) => [node.id, nodeData(node, emphasis, tokens, cy.zoom(), picture)])),
      new Map(scene.edges.map((edge) => [edge.relationship.id, edgeOf(edge, loops.get(edge.from) ?? 45)])),
    );
    draw();
  };
  cy.on('render', drawNow);
  // Icons come and go when zooming has ended, and only if some disc passed the size that carries one.
  const withIcon = () => scene.nodes.filter(({ node }) => hasIcon(node.radius, cy.zoom())).length;
  let shownIcons = 0;
  let resting = 0;
  cy.on('zoom', () => {
    clearTimeout(resting);
    resting = window.setTimeout(() => {
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
    picture: (around, fonts) =>
      pictureSvg({ scene, columns, emphasis, tokens, measure: overlay.measure, icons }, around, fonts),
    update() {
      whole = sceneOf(stores.$picture.get(), { columns, tokens, measure: overlay.measure });
      show();
    },
    show,
    hover() {
      const before = hovered;
      hovered = stores.$hovered.get();
      const touched = scene.edges.filter(
        ({ shape, relationship: { id, start, end } }) =>
          shape.loop === null && [id, start, end].some((one) => one === before || one === hovered),
      );
      view.touch(touched.map((edge) => edgeOf(edge, 0)));
      draw();
    },
    moveFrame() {
      text.moved();
      view.place();
      drawNow();
    },
    draw,
    readTheme() {
      tokens = readTokens(host);
    },
    dispose() {
      cancelAnimationFrame(pending);
      clearTimeout(resting);
      text.dispose();
      view.dispose();
      overlay.element.remove();
    },
  };
}
