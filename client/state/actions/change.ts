import { $history, recorded, stepBack, stepForward } from '../history.ts';
import type { Step } from '../history.ts';
import { $arranging, $order } from '../orders.ts';
import type { Places } from '../orders.ts';
import { $view } from '../view.ts';
import type { View } from '../view.ts';

/** Changes the view as one step that can be undone. */
export function change(what: string, producer: (view: View) => View): void {
  const before = $view.get();
  const after = producer(before);
  if (after === before) return;
  record({ what, before: { view: before, places: null }, after: { view: after, places: null } });
  $view.set(after);
}

/** Nodes were moved, by hand or by a layout; the canvas has done it already. */
export function moved(what: string, before: Places, after: Places): void {
  const view = $view.get();
  record({ what, before: { view, places: before }, after: { view, places: after } });
}

/** Nodes were dragged to a place and stay there. */
export function dragged(before: Places, after: Places): void {
  const view = $view.get();
  const pinned: View = { ...view, pinned: new Set([...view.pinned, ...after.keys()]) };
  const what = after.size === 1 ? 'Move a node' : `Move ${after.size} nodes`;
  record({ what, before: { view, places: before }, after: { view: pinned, places: after } });
  $view.set(pinned);
}

/** Takes the last step back; a layout that is still being worked out is the last, and not done at all. */
export function undo(): void {
  if ($arranging.get() === 'everything') {
    $order.set({ kind: 'give-up' });
    return;
  }
  const taken = stepBack($history.get());
  if (taken === null) return;
  $history.set(taken.history);
  restore(taken.step.before);
}

export function redo(): void {
  const taken = stepForward($history.get());
  if (taken === null) return;
  $history.set(taken.history);
  restore(taken.step.after);
}

function record(step: Step): void {
  $history.set(recorded($history.get(), step));
}

function restore({ view, places }: Step['before']): void {
  $view.set(view);
  if (places !== null) $order.set({ kind: 'place', places });
}
