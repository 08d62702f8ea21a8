import { atom } from 'nanostores';

/** Where a node is, and on which side its name stands when a layout chose it. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly side?: number;
}

/** Places of nodes by element id. */
export type Places = ReadonlyMap<string, Place>;

/** What actions ask of the canvas, which alone knows positions, pan and zoom. */
export type Order =
  | { readonly kind: 'fit' }
  | { readonly kind: 'zoom'; readonly by: number }
  | { readonly kind: 'zoom-to'; readonly level: number }
  /** Bring these nodes into sight by the least movement, smaller if they do not fit. */
  | { readonly kind: 'reveal'; readonly ids: readonly string[] }
  /** Lay out everything anew; another seed gives another picture. */
  | { readonly kind: 'arrange'; readonly seed: number }
  /** Give up the layout that is being worked out. */
  | { readonly kind: 'give-up' }
  /** Put nodes where they were. */
  | { readonly kind: 'place'; readonly places: Places };

/** The last order; each is a new object, so the same order can be given twice. */
export const $order = atom<Order | null>(null);

/** The zoom the canvas last reported; 1 is 100 %. */
export const $zoom = atom(1);

/** What a layout is being worked out for, if one is. */
export type Arranging = 'new nodes' | 'everything' | null;
export const $arranging = atom<Arranging>(null);

/** Where a node is drawn, from the left edge of the window; null where it is not. The canvas alone knows. */
export const $leftOf = atom<(id: string) => number | null>(() => null);
