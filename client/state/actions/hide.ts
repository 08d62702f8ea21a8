import { $drawn } from '../drawn.ts';
import { $selection } from '../selection.ts';
import { $view, broughtBy, removed, withAllShown, withHidden, withOnly, withPinned } from '../view.ts';
import { change } from './change.ts';
import { deselect } from './select.ts';

/** Puts the selected nodes out of sight; they stay on the canvas and are counted as hidden. */
export function hideSelected(): void {
  const { nodes } = $selection.get();
  if (nodes.length === 0) return;
  deselect();
  change(nodes.length === 1 ? 'Hide a node' : `Hide ${nodes.length} nodes`, (view) =>
    withHidden(view, nodes),
  );
}

/** Only the selected nodes and their neighbours stay in sight. */
export function hideOthers(): void {
  const selected = new Set($selection.get().nodes);
  if (selected.size === 0) return;
  const keep = new Set(selected);
  for (const { start, end } of $drawn.get().relationships) {
    if (selected.has(start)) keep.add(end);
    if (selected.has(end)) keep.add(start);
  }
  change('Show only these and their neighbours', (view) => withOnly(view, keep));
}

/** Everything on the canvas in sight again, filters off. */
export function showAll(): void {
  change('Show all', withAllShown);
}

/** Takes the selected nodes off the canvas. */
export function removeSelected(): void {
  const ids = new Set($selection.get().nodes);
  if (ids.size === 0) return;
  deselect();
  change(ids.size === 1 ? 'Remove a node' : `Remove ${ids.size} nodes`, (view) => removed(view, ids));
}

/** Takes back what the expansion of a node brought. */
export function collapse(id: string): void {
  change('Collapse', (view) => {
    const brought = broughtBy(view, id);
    return brought.size === 0 ? view : removed(view, brought);
  });
}

/** Pins the selected nodes to their places; releases them when all are pinned. */
export function togglePins(): void {
  const { nodes } = $selection.get();
  if (nodes.length === 0) return;
  const { pinned } = $view.get();
  const pin = !nodes.every((id) => pinned.has(id));
  change(pin ? 'Pin' : 'Release', (view) => withPinned(view, nodes, pin));
}
