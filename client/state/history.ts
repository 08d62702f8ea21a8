import { atom } from 'nanostores';

import type { Places } from './orders.ts';
import type { View } from './view.ts';

/** One step that can be undone: the view before and after, and where moved nodes were and went. */
export interface Step {
  readonly what: string;
  readonly before: { readonly view: View; readonly places: Places | null };
  readonly after: { readonly view: View; readonly places: Places | null };
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

export const $history = atom<History>(NO_HISTORY);

const MOST = 200;

/** With one more step done; what was undone before it is gone. */
export function recorded(history: History, step: Step): History {
  return { done: [...history.done, step].slice(-MOST), undone: [] };
}

/** The last step taken back, and the history after it; null when there is none. */
export function stepBack({ done, undone }: History): { step: Step; history: History } | null {
  const step = done.at(-1);
  return step === undefined
    ? null
    : { step, history: { done: done.slice(0, -1), undone: [...undone, step] } };
}

/** The last undone step done again, and the history after it; null when there is none. */
export function stepForward({ done, undone }: History): { step: Step; history: History } | null {
  const step = undone.at(-1);
  return step === undefined
    ? null
    : { step, history: { done: [...done, step], undone: undone.slice(0, -1) } };
}
