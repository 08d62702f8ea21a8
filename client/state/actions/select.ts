import type { Value } from '../../../contract/values.ts';
import { letGoOfResult } from '../brought-out.ts';
import { $drawn } from '../drawn.ts';
import { $order } from '../orders.ts';
import { nodeIdsIn } from '../results/elements-in.ts';
import { $focus, $hovered, $selection, NOTHING_SELECTED } from '../selection.ts';
import { $view, toggled } from '../view.ts';

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

/** Selects on the canvas what stands in a row of the table. */
export function selectRow(row: readonly Value[]): void {
  selectNodes(nodeIdsIn(row).filter((id) => $view.get().nodes.has(id)));
}

/** Stands on a node with the keyboard; the selection stays. */
export function focusNode(id: string): void {
  $focus.set(id);
  $order.set({ kind: 'reveal', ids: [id] });
}

/** Selects the next or previous relationship of the node under the keyboard, or of the selected one. */
export function stepRelationship(step: 1 | -1): void {
  const { nodes, relationships } = $selection.get();
  const all = $drawn.get().relationships;
  const here = all.find(({ id }) => id === relationships[0]);
  const node = $focus.get() ?? nodes[0] ?? here?.start;
  const own = all.filter(({ start, end }) => start === node || end === node);
  if (own.length === 0) return;
  const at = own.findIndex(({ id }) => id === relationships[0]);
  const next = own[(at + step + own.length) % own.length] ?? own[0];
  if (next !== undefined) selectRelationship(next.id);
}

/** Nothing selected any more; where nothing was, nothing of a result is brought out any more. */
export function deselect(): void {
  const { nodes, relationships } = $selection.get();
  if (nodes.length + relationships.length === 0) letGoOfResult();
  $selection.set(NOTHING_SELECTED);
}

export function hover(id: string | null): void {
  if ($hovered.get() !== id) $hovered.set(id);
}
