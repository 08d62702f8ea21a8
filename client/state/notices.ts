import { atom, computed } from 'nanostores';

import { $history } from './history.ts';
import type { History, Step } from './history.ts';

/** Something done that can be undone, or that went wrong; shown for a while. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'fault';
  readonly text: string;
  readonly hint: string | null;
  /** The step that its button takes back; null when there is nothing to take back. */
  readonly step: Step | null;
}

const $notices = atom<readonly Notice[]>([]);

const LASTS = 8000;
let last = 0;

/** Says something for eight seconds; with `undo`, how to take back the step that was just done. */
export function notify({
  kind = 'done',
  hint = null,
  undo = false,
  text,
}: {
  readonly kind?: Notice['kind'];
  readonly hint?: string | null;
  readonly undo?: boolean;
  readonly text: string;
}): void {
  last += 1;
  const id = last;
  const step = undo ? ($history.get().done.at(-1) ?? null) : null;
  $notices.set([...$notices.get(), { id, kind, text, hint, step }].slice(-3));
  setTimeout(() => dismiss(id), LASTS);
}

export function dismiss(id: number): void {
  $notices.set($notices.get().filter((notice) => notice.id !== id));
}

/**
 * The notices that still hold. One whose step was taken back is gone; one whose step is no longer the last has nothing
 * to press, for its button would take back another.
 */
export function heldBy({ done }: History, notices: readonly Notice[]): readonly Notice[] {
  return notices
    .filter(({ step }) => step === null || done.includes(step))
    .map((notice) => (notice.step === done.at(-1) ? notice : { ...notice, step: null }));
}

export const $heldNotices = computed([$history, $notices], heldBy);
