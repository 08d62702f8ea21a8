import { atom } from 'nanostores';

export type SidePanel = 'legend' | 'outline';

/** What stands open around the canvas. */
export const $sidePanel = atom<SidePanel | null>('legend');
export const $searchOpen = atom(false);
export const $keysOpen = atom(false);
export const $importOpen = atom(false);
/** The selection may be kept while its inspector is closed. */
export const $inspectorClosed = atom(false);
/** The note that this is the sample has been put away. */
export const $sampleNoteClosed = atom(false);

/** How much of the canvas panels cover, in pixels: orders that bring something into sight keep clear of it. */
export interface Covered {
  readonly right: number;
  readonly bottom: number;
}

export const $covered = atom<Covered>({ right: 0, bottom: 0 });
