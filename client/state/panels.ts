import { atom, computed } from 'nanostores';

import { $consoleOpen } from './console.ts';
import { $inspected } from './inspect.ts';

export type SidePanel = 'legend' | 'outline';

/** What stands open around the canvas. */
export const $sidePanel = atom<SidePanel | null>('legend');
export const $searchOpen = atom(false);
export const $keysOpen = atom(false);
/** The note that this is the sample has been put away. */
export const $sampleNoteClosed = atom(false);

/** How much of the canvas panels cover, in pixels: orders that bring something into sight keep clear of it. */
export interface Covered {
  readonly right: number;
  readonly bottom: number;
}

export const INSPECTOR_WIDTH = 348;
export const CONSOLE_BAR = 34;
/** Height of the open console, its bar included. */
export const $drawerHeight = atom(420);

export const $covered = computed(
  [$inspected, $consoleOpen, $drawerHeight],
  ({ kind }, consoleOpen, drawer): Covered => ({
    right: kind === 'nothing' ? 0 : INSPECTOR_WIDTH,
    bottom: consoleOpen ? drawer - CONSOLE_BAR : 0,
  }),
);

const LEAST_DRAWER = 160;
const ABOVE_DRAWER = 150;

export function setDrawerHeight(height: number): void {
  const most = typeof innerHeight === 'number' ? innerHeight - ABOVE_DRAWER : 2000;
  $drawerHeight.set(Math.round(Math.max(LEAST_DRAWER, Math.min(most, height))));
}
