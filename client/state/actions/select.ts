import { $order } from '../orders.ts';
import { $focus, $hovered, $selection, NOTHING_SELECTED } from '../selection.ts';
import { toggled } from '../view.ts';

/** Selects one node; with `add`, puts it into the selection or takes it out. */
export function selectNode(id: string, add = false): void {
  $focus.set(id);
  if (!add) {
    $selection.set({ nodes: [id], relationships: [] });
    return;
  }
  const selection = $selection.get();
  $selection.set({ ...selection, nodes: [...toggled(new Set(selection.nodes), id)] });
}

/** Selects one relationship; with `add`, puts it into the selection or takes it out. */
export function selectRelationship(id: string, add = false): void {
  if (!add) {
    $selection.set({ nodes: [], relationships: [id] });
    return;
  }
  const selection = $selection.get();
  $selection.set({ ...selection, relationships: [...toggled(new Set(selection.relationships), id)] });
}

/** Selects these nodes, besides those selected already when `add`. */
export function selectNodes(ids: readonly string[], add = false): void {
  const before = add ? $selection.get().nodes : [];
  $selection.set({ nodes: [...new Set([...before, ...ids])], relationships: [] });
}

/** Stands on a node with the keyboard; the selection stays. */
export function focusNode(id: string): void {
  $focus.set(id);
  $order.set({ kind: 'reveal', ids: [id] });
}

export function deselect(): void {
  $selection.set(NOTHING_SELECTED);
}

export function hover(id: string | null): void {
  if ($hovered.get() !== id) $hovered.set(id);
}
