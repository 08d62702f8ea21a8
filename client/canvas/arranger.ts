import type { Places } from '../state/orders.ts';
import type { CanvasActions, CanvasStores } from './input.ts';
import { landingsOf } from './landings.ts';
import { createLayoutRunner } from './layout/run.ts';
import { glide } from './motion.ts';
import type { Painter } from './painter.ts';
import { placesOf, problemOf, putPlaces, takeAnswer } from './placing.ts';
import type { SceneNode } from './scene.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Gives nodes their places: all at first, new ones beside what is there, all anew when asked. */
export interface Arranger {
  /** Places whatever has no place yet. */
  placeNew(): Promise<void>;
  arrange(seed: number): Promise<void>;
  /** Gives up laying out everything: it stays as it is. */
  giveUp(): void;
  /** Puts nodes where an earlier step had them. */
  put(places: Places): Promise<void>;
  dispose(): void;
}

export function createArranger(
  painter: Painter,
  viewpoint: Viewpoint,
  stores: CanvasStores,
  actions: CanvasActions,
): Arranger {
  const { columns } = painter;
  const layouts = createLayoutRunner();
  const isPlaced = ({ row }: SceneNode) => columns.placed[row] === 1;
  const spotsOf = (rows: readonly number[]) =>
    new Map(rows.map((row) => [row, { x: columns.x[row]!, y: columns.y[row]! }]));

  let givenUp = 0;

  /** Works out places in the worker; what is `fixed` keeps its own. False when it was given up. */
  const layOut = async (
    seed: number,
    anew: boolean,
    settle: boolean,
    fixed: (item: SceneNode) => boolean,
  ) => {
    const whole = painter.whole();
    const { nodes, edges } = whole;
    const landings = landingsOf(painter.bubbles(), whole, columns);
    const { width, height } = viewpoint.camera.room();
    const before = givenUp;
    actions.arranging(anew ? 'everything' : 'new nodes');
    const answer = await layouts.run(
      problemOf(columns, { nodes, edges, width, height, seed, settle, fixed, landings }),
    );
    if (anew && givenUp !== before) return false;
    actions.arranging(null);
    takeAnswer(columns, nodes, answer);
    return true;
  };

  return {
    async placeNew() {
      const { nodes } = painter.whole();
      if (nodes.every(isPlaced)) return;
      const first = !nodes.some(isPlaced);
      await layOut(1, false, !first, isPlaced);
      painter.show();
      if (first) viewpoint.fit(false);
      viewpoint.placed();
    },
    async arrange(seed) {
      const { nodes } = painter.whole();
      const { pinned } = stores.$view.get();
      const before = placesOf(columns, nodes);
      const from = spotsOf(nodes.map(({ row }) => row));
      if (!(await layOut(seed, true, false, ({ node }) => pinned.has(node.id)))) return;
      actions.moved('Lay out', before, placesOf(columns, nodes));
      await glide(columns, from, () => painter.moveFrame());
      painter.show();
      viewpoint.fit(true);
    },
    giveUp() {
      givenUp += 1;
      actions.arranging(null);
    },
    async put(places) {
      const from = spotsOf([...places.keys()].flatMap((id) => columns.rows.get(id) ?? []));
      putPlaces(columns, places);
      await glide(columns, from, () => painter.moveFrame());
    },
    dispose: () => layouts.dispose(),
  };
}
