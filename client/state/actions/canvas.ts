import { $arranging, $order, $zoom } from '../orders.ts';
import type { Arranging } from '../orders.ts';
import { $mostNodes, MOST_NODES } from '../working-set.ts';

/** The whole drawing in sight, never larger than 100 %. */
export function fit(): void {
  $order.set({ kind: 'fit' });
}

export function zoomBy(by: number): void {
  $order.set({ kind: 'zoom', by });
}

export function zoomTo(level: number): void {
  $order.set({ kind: 'zoom-to', level });
}

/** Draws as much as one picture can hold, readable or not. */
export function drawMore(): void {
  $mostNodes.set(MOST_NODES);
}

let seed = 1;

/** Lays out everything anew, each time with another start. */
export function arrange(): void {
  seed += 1;
  $order.set({ kind: 'arrange', seed });
}

/** The canvas shows this zoom now. */
export function zoomed(level: number): void {
  $zoom.set(level);
}

/** The canvas has begun or ended a layout. */
export function arranging(what: Arranging): void {
  $arranging.set(what);
}
