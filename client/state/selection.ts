import { atom } from 'nanostores';

/** What is selected, in the order it was chosen, and what the keyboard stands on. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

export const NOTHING_SELECTED: Selection = { nodes: [], relationships: [] };

export const $selection = atom<Selection>(NOTHING_SELECTED);

/** The node under the keyboard on the canvas or in the outline. */
export const $focus = atom<string | null>(null);

/** The element under the pointer. */
export const $hovered = atom<string | null>(null);
