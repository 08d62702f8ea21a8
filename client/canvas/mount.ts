import { createCamera } from './camera.ts';
import { createColumns } from './columns.ts';
import { createCytoscapeView } from './cytoscape-view.ts';
import { edgeData, iconPictures, nodeData } from './elements.ts';
import { NO_EMPHASIS, emphasisOf } from './emphasis.ts';
import { listen } from './gestures.ts';
import type { CanvasActions, CanvasOptions, CanvasStores } from './input.ts';
import { listenToKeys } from './keys.ts';
import { createLayoutRunner } from './layout/run.ts';
import { loopAngles } from './loops.ts';
import { glide } from './motion.ts';
import { createOverlay } from './overlay.ts';
import { placesIn } from './places.ts';
import type { Place } from './places.ts';
import { placesOf, problemOf, putPlaces, takeAnswer } from './placing.ts';
import { boxOfRows, widened } from './scene-box.ts';
import { EMPTY_SCENE, placedPart, sceneOf } from './scene.ts';
import type { Scene, SceneNode } from './scene.ts';
import { createTextLayer } from './text-layer.ts';
import { onSchemeChange, readTokens } from './tokens.ts';

export interface MountedCanvas {
  /** Names that are drawn and where, in pixels of the canvas. */
  names(): readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Nodes and relationships that are drawn and where to point at them, in pixels of the canvas. */
  places(): readonly Place[];
  dispose(): void;
}

/** Room left around a node that was selected, when its neighbourhood does not fit. */
const AROUND = 130;

/** Draws the stores into `host`, outside React, until disposed. */
export function mountCanvas(
  host: HTMLElement,
  stores: CanvasStores,
  actions: CanvasActions,
  { icons }: CanvasOptions,
): MountedCanvas {
  const columns = createColumns();
  const pictureOf = iconPictures(icons);
  let tokens = readTokens(host);
  const view = createCytoscapeView(host, columns, tokens);
  const { cy } = view;
  const overlay = createOverlay(host);
  const text = createTextLayer(overlay, columns);
  const camera = createCamera(cy, () => stores.$covered.get());
  const layouts = createLayoutRunner();
  /** All that should be drawn, and the part of it that has a place. */
  let whole: Scene = EMPTY_SCENE;
  let scene: Scene = EMPTY_SCENE;
  let emphasis = NO_EMPHASIS;
  let waiting: readonly string[] = [];

  const draw = () => {
    const marked = {
      hovered: stores.$hovered.get(),
      focus: document.activeElement === host ? stores.$focus.get() : null,
      pinned: stores.$view.get().pinned,
      undrawn: stores.$undrawn.get(),
    };
    text.draw({ scene, emphasis, tokens, marked }, cy.zoom(), cy.pan());
  };

  const show = () => {
    scene = placedPart(whole, columns);
    const loops = loopAngles(scene, columns);
    const nodes = scene.nodes.map(({ node }) => nodeData(node, tokens, pictureOf));
    const edges = scene.edges.map((edge) => edgeData(edge, loops.get(edge.from) ?? 45, tokens));
    view.show(new Map(nodes.map((data) => [data.id, data])), new Map(edges.map((data) => [data.id, data])));
    emphasise();
  };
  const emphasise = () => {
    emphasis = emphasisOf(stores.$selection.get(), stores.$picture.get());
    view.emphasise(emphasis);
    draw();
  };
  const moveFrame = () => {
    text.moved();
    view.place();
    draw();
  };

  const fit = (animated: boolean) => {
    const box = boxOfRows(
      columns,
      scene.nodes.map(({ row }) => row),
    );
    if (box !== null) camera.fit(box, animated);
  };
  const reveal = (ids: readonly string[]) => {
    const rows = ids.flatMap((id) => columns.rows.get(id) ?? []).filter((row) => columns.placed[row] === 1);
    waiting = rows.length < ids.length ? ids : [];
    const box = boxOfRows(columns, rows);
    if (box !== null) camera.reveal(box);
  };

  /** A node with its neighbours when they have room, else with some room around it. */
  const revealNeighbourhood = (id: string) => {
    const row = columns.rows.get(id);
    if (row === undefined || columns.placed[row] !== 1) {
      waiting = [id];
      return;
    }
    const near = scene.nodes.filter(({ node }) => emphasis.nodes?.has(node.id) === true);
    const around = boxOfRows(
      columns,
      near.map((item) => item.row),
    );
    const own = boxOfRows(columns, [row]);
    if (own === null) return;
    camera.reveal(around !== null && camera.holds(around) ? around : widened(own, AROUND));
  };

  /** Works out places in the worker; what is `fixed` keeps its own. */
  const layOut = async (seed: number, settle: boolean, fixed: (item: SceneNode) => boolean) => {
    const { nodes, edges } = whole;
    const byRow = new Map(nodes.map((item) => [item.row, item]));
    const room = camera.room();
    actions.arranging(true);
    const answer = await layouts.run(
      problemOf(columns, { nodes, edges, ...room, seed, settle, fixed: (row) => fixed(byRow.get(row)!) }),
    );
    actions.arranging(false);
    takeAnswer(columns, nodes, answer);
  };
  const isPlaced = ({ row }: SceneNode) => columns.placed[row] === 1;

  const placeNew = async () => {
    const fresh = whole.nodes.filter((item) => !isPlaced(item)).length;
    const first = fresh === whole.nodes.length;
    await layOut(1, !first, isPlaced);
    show();
    text.moved();
    if (first) fit(false);
    if (waiting.length > 0) reveal(waiting);
  };
  const arrange = async (seed: number) => {
    const { pinned } = stores.$view.get();
    const { nodes } = whole;
    const before = placesOf(columns, nodes);
    const from = new Map(nodes.map(({ row }) => [row, { x: columns.x[row]!, y: columns.y[row]! }]));
    await layOut(seed, false, ({ node }) => pinned.has(node.id));
    actions.moved('Lay out', before, placesOf(columns, nodes));
    await glide(columns, from, moveFrame);
    show();
    fit(true);
  };

  const update = () => {
    whole = sceneOf(stores.$picture.get(), { columns, tokens, measure: overlay.measure });
    show();
    if (whole.nodes.some((item) => !isPlaced(item))) void placeNew();
  };

  const obey: Parameters<typeof stores.$order.listen>[0] = (order) => {
    switch (order?.kind) {
      case 'fit':
        fit(true);
        break;
      case 'zoom':
        camera.zoomTo(cy.zoom() * order.by);
        break;
      case 'zoom-to':
        camera.zoomTo(order.level);
        break;
      case 'reveal':
        reveal(order.ids);
        break;
      case 'arrange':
        void arrange(order.seed);
        break;
      case 'place': {
        const from = new Map(
          [...order.places.keys()].flatMap((id) => {
            const row = columns.rows.get(id);
            return row === undefined ? [] : [[row, { x: columns.x[row]!, y: columns.y[row]! }] as const];
          }),
        );
        putPlaces(columns, order.places);
        void glide(columns, from, moveFrame);
        break;
      }
      case undefined:
        break;
    }
  };

  const revealSelection = () => {
    const { nodes, relationships } = stores.$selection.get();
    const [first] = nodes;
    const edge = scene.edges.find(({ relationship }) => relationship.id === relationships[0])?.relationship;
    if (nodes.length === 1 && first !== undefined) revealNeighbourhood(first);
    else if (nodes.length === 0 && edge !== undefined) reveal([edge.start, edge.end]);
  };

  listen(cy, columns, { ...actions, moving: moveFrame });
  cy.on('render', draw);
  cy.on('zoom', () => actions.zoomed(cy.zoom()));
  const resized = new ResizeObserver(() => {
    cy.resize();
    draw();
  });
  resized.observe(host);
  const stops = [
    stores.$picture.listen(update),
    stores.$selection.listen(() => {
      emphasise();
      revealSelection();
    }),
    stores.$hovered.listen(draw),
    stores.$focus.listen(draw),
    stores.$undrawn.listen(draw),
    stores.$view.listen(draw),
    stores.$order.listen(obey),
    onSchemeChange(() => {
      tokens = readTokens(host);
      view.restyle(tokens);
      update();
    }),
    listenToKeys(host, columns, () => scene, stores, actions, draw),
  ];
  update();
  return {
    names() {
      const pan = cy.pan();
      return text
        .names()
        .map(({ item, box }) => ({ ...box, id: item.node.id, x: box.x + pan.x, y: box.y + pan.y }));
    },
    places: () => placesIn(scene, columns, cy.zoom(), cy.pan()),
    dispose() {
      for (const stop of stops) stop();
      resized.disconnect();
      layouts.dispose();
      cy.destroy();
      overlay.element.remove();
    },
  };
}
