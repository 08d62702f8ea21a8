import { $drawn } from '../drawn.ts';
import type { Drawn } from '../drawn.ts';
import { $history, recorded, stepBack, stepForward } from '../history.ts';
import type { Step } from '../history.ts';
import { $arranging, $order } from '../orders.ts';
import type { Places } from '../orders.ts';
import { $focus, $selection } from '../selection.ts';
import { $view } from '../view.ts';
import type { View } from '../view.ts';

/** Changes the view as one step that can be undone. */
export function change(what: string, producer: (view: View) => View): void {
  const before = $view.get();
  const after = producer(before);
  if (after === before) return;
  record({ what, before: { view: before, places: null }, after: { view: after, places: null } });
  show(after);
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

/** What goes out of sight is let go of: the rest would stand faded around nothing, and keys would act on it. */
function show(view: View): void {
  const before = idsIn($drawn.get());
  $view.set(view);
  const drawn = $drawn.get();
  const after = idsIn(drawn);
  // A picture cut for its size leaves out nodes that nobody put out of sight.
  const cut = (id: string) => drawn.cut > 0 && view.nodes.has(id);
  const stays = (id: string) => after.has(id) || !before.has(id) || cut(id);
  const { nodes, relationships } = $selection.get();
  if (![...nodes, ...relationships].every(stays))
    $selection.set({ nodes: nodes.filter(stays), relationships: relationships.filter(stays) });
  const focus = $focus.get();
  if (focus !== null && !stays(focus)) $focus.set(null);
}

function idsIn({ nodes, relationships }: Drawn): ReadonlySet<string> {
  return new Set([...nodes, ...relationships].map(({ id }) => id));
}

function restore({ view, places }: Step['before']): void {
  show(view);
  if (places !== null) $order.set({ kind: 'place', places });
}
