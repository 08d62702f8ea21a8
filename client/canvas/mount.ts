import { createCamera } from './camera.ts';
import { createColumns } from './columns.ts';
import { createCytoscapeView } from './cytoscape-view.ts';
import { edgeData, iconPictures, nodeData } from './elements.ts';
import { NO_EMPHASIS, emphasisOf } from './emphasis.ts';
import { listen } from './gestures.ts';
import type { CanvasActions, CanvasOptions, CanvasStores } from './input.ts';
import { createLayoutRunner } from './layout/run.ts';
import { nameBox } from './name-box.ts';
import { drawNames, placedNames } from './names-layer.ts';
import { createOverlay } from './overlay.ts';
import { EMPTY_SCENE, sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { onSchemeChange, readTokens } from './tokens.ts';

/** Draws the stores into `host`, outside React, until disposed. */
export function mountCanvas(
  host: HTMLElement,
  stores: CanvasStores,
  actions: CanvasActions,
  { icons }: CanvasOptions,
): () => void {
  const columns = createColumns();
  let tokens = readTokens(host);
  let scene: Scene = EMPTY_SCENE;
  let emphasis = NO_EMPHASIS;
  const picture = iconPictures(icons);
  const view = createCytoscapeView(host, columns, tokens);
  const overlay = createOverlay(host);
  const camera = createCamera(view.cy);
  const layouts = createLayoutRunner();

  const boxOf = (rows: readonly number[]) => {
    const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
    for (const row of rows) {
      const [x, y, radius] = [columns.x[row]!, columns.y[row]!, columns.radius[row]!];
      const name = nameBox(radius, columns.nameWidth[row]!, columns.nameHeight[row]!, columns.side[row]!);
      box.x1 = Math.min(box.x1, x - radius, x + name.x);
      box.y1 = Math.min(box.y1, y - radius, y + name.y);
      box.x2 = Math.max(box.x2, x + radius, x + name.x + name.width);
      box.y2 = Math.max(box.y2, y + radius, y + name.y + name.height);
    }
    return box;
  };
  const fit = (animated: boolean) => {
    if (scene.nodes.length > 0) camera.fit(boxOf(scene.nodes.map(({ row }) => row)), animated);
  };

  const draw = () => {
    const { width, height } = overlay.clear();
    const sight = { zoom: view.cy.zoom(), pan: view.cy.pan(), width, height };
    const hovered = stores.$hovered.get();
    drawNames(overlay.context, placedNames(scene, columns, sight, emphasis, hovered), columns, tokens);
  };

  const show = () => {
    scene = sceneOf(stores.$picture.get(), { columns, tokens, measure: overlay.measure });
    view.show(
      new Map(scene.nodes.map(({ node }) => [node.id, nodeData(node, tokens, picture)])),
      new Map(
        scene.edges.map(({ relationship, shape }) => [
          relationship.id,
          edgeData(relationship, shape, 45, tokens),
        ]),
      ),
    );
    emphasis = emphasisOf(stores.$selection.get(), stores.$picture.get());
    view.emphasise(emphasis);
  };

  const arrange = async (seed: number) => {
    const { nodes, edges } = scene;
    const at = new Map(nodes.map(({ row }, index) => [row, index]));
    const pick = <T extends Float32Array | Uint8Array>(column: T, into: T): T => {
      for (const [index, { row }] of nodes.entries()) into[index] = column[row]!;
      return into;
    };
    const size = nodes.length;
    actions.arranging(true);
    const answer = await layouts.run({
      x: new Float64Array(size),
      y: new Float64Array(size),
      radius: pick(columns.radius, new Float32Array(size)),
      nameWidth: pick(columns.nameWidth, new Float32Array(size)),
      nameHeight: pick(columns.nameHeight, new Float32Array(size)),
      side: pick(columns.side, new Uint8Array(size)),
      fixed: new Uint8Array(size),
      from: Uint32Array.from(edges, ({ from }) => at.get(from)!),
      to: Uint32Array.from(edges, ({ to }) => at.get(to)!),
      width: host.clientWidth - 60,
      height: host.clientHeight - 120,
      seed,
    });
    for (const [index, { row }] of nodes.entries()) {
      columns.x[row] = answer.x[index]!;
      columns.y[row] = answer.y[index]!;
      columns.side[row] = answer.side[index]!;
      columns.placed[row] = 1;
    }
    actions.arranging(false);
    view.place();
    fit(false);
  };

  listen(view.cy, columns, actions);
  view.cy.on('render', draw);
  view.cy.on('zoom', () => actions.zoomed(view.cy.zoom()));
  const stops = [
    stores.$picture.listen(() => {
      const first = scene.nodes.length === 0;
      show();
      if (first && scene.nodes.length > 0) void arrange(1);
    }),
    stores.$selection.listen(() => {
      emphasis = emphasisOf(stores.$selection.get(), stores.$picture.get());
      view.emphasise(emphasis);
      draw();
    }),
    stores.$hovered.listen(draw),
    stores.$order.listen((order) => {
      if (order?.kind === 'fit') fit(true);
      else if (order?.kind === 'zoom') camera.zoomTo(view.cy.zoom() * order.by);
      else if (order?.kind === 'zoom-to') camera.zoomTo(order.level);
      else if (order?.kind === 'arrange') void arrange(order.seed);
    }),
    onSchemeChange(() => {
      tokens = readTokens(host);
      view.restyle(tokens);
      show();
    }),
  ];
  show();
  return () => {
    for (const stop of stops) stop();
    layouts.dispose();
    view.cy.destroy();
    overlay.element.remove();
  };
}
