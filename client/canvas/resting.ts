import type { ReadableAtom } from 'nanostores';

const AFTER = 250;

/** What the pointer rests on: on its way over the picture it disturbs nothing. */
export interface Resting {
  on(): string | null;
  dispose(): void;
}

/** Calls back when the pointer has rested a quarter of a second on another element that counts. */
export function createResting(
  $hovered: ReadableAtom<string | null>,
  counts: (id: string) => boolean,
  changed: () => void,
): Resting {
  let on: string | null = null;
  let timer = 0;
  const stop = $hovered.listen((id) => {
    clearTimeout(timer);
    on = null;
    if (id === null || !counts(id)) return;
    timer = window.setTimeout(() => {
      on = id;
      changed();
    }, AFTER);
  });
  return {
    on: () => on,
    dispose() {
      clearTimeout(timer);
      stop();
    },
  };
}
