import { atom, computed } from 'nanostores';

import { $consoleOpen } from './console.ts';
import { $info } from './info.ts';
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
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CONSOLE_BAR = 34;

/** Bounds of the panels beside the canvas, in pixels. */
export const SIDE_WIDTH = { least: 200, most: 440 };
export const INSPECTOR_WIDTH = { least: 300, most: 620 };
/** Width of legend or outline, and of the inspector. */
export const $sideWidth = atom(252);
export const $inspectorWidth = atom(348);

export function setSideWidth(width: number): void {
  $sideWidth.set(between(SIDE_WIDTH, width));
}

export function setInspectorWidth(width: number): void {
  $inspectorWidth.set(between(INSPECTOR_WIDTH, width));
}

function between({ least, most }: { least: number; most: number }, value: number): number {
  return Math.round(Math.max(least, Math.min(most, value)));
}

/** Height of the open console, its bar included. */
export const $drawerHeight = atom(420);

/** The inner size of the window; a view keeps it up to date. */
export const $window = atom({ width: 1440, height: 900 });

/** Below this width panels are sheets at the lower edge; layout.css has the same number. */
const SHEETS_BELOW = 600;
/** Part of the window that the inspector takes as a sheet. */
const SHEET = 0.45;

export const $sheets = computed($window, ({ width }) => width < SHEETS_BELOW);
export const $sheetHeight = computed($window, ({ height }) => Math.round(height * SHEET));

const LEAST_DRAWER = 160;
const ABOVE_DRAWER = 150;

/** The height the console has when it is open: what was asked for, as far as the window has room. */
export const $drawer = computed([$drawerHeight, $window], (asked, { height }) =>
  Math.round(Math.max(LEAST_DRAWER, Math.min(height - ABOVE_DRAWER, asked))),
);

export function setDrawerHeight(height: number): void {
  $drawerHeight.set(height);
  $drawerHeight.set($drawer.get());
}

/** Below this width the note on the sample has a row of its own; canvas-bars.css has the same number. */
const NOTE_BELOW = 1000;
const NOTE_HEIGHT = 48;

/** In a window lower than this, as one at 200 % zoom, the note would lie on the bars. */
const LEAST_FOR_NOTE = 500;

export const $sampleNote = computed(
  [$info, $sampleNoteClosed, $window],
  (info, closed, { height }) => info?.sample === true && !closed && height >= LEAST_FOR_NOTE,
);

const $noteHeight = computed([$sampleNote, $window], (shown, { width }) =>
  shown && width < NOTE_BELOW ? NOTE_HEIGHT : 0,
);

export const $covered = computed(
  [$inspected, $inspectorWidth, $consoleOpen, $drawer, $sheets, $sheetHeight, $noteHeight],
  ({ kind }, width, consoleOpen, drawer, sheets, sheet, top): Covered => {
    const inspects = kind !== 'nothing';
    const below = consoleOpen ? drawer - (sheets ? 0 : CONSOLE_BAR) : 0;
    return sheets
      ? { top, right: 0, bottom: Math.max(below, inspects ? sheet : 0) }
      : { top, right: inspects ? width : 0, bottom: below };
  },
);
