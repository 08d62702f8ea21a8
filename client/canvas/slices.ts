/** Milliseconds of work in one frame; drawing the frame comes on top. */
const BUDGET = 12;

/** A list of small pieces of work done over as many frames as it needs. */
export interface Slices {
  /** Drops what is left of an earlier list and begins this one at once. */
  start(pieces: readonly (() => void)[]): void;
  stop(): void;
}

export function createSlices(): Slices {
  let left: readonly (() => void)[] = [];
  let at = 0;
  let frame = 0;
  const step = () => {
    frame = 0;
    const until = performance.now() + BUDGET;
    while (at < left.length && performance.now() < until) {
      left[at]?.();
      at += 1;
    }
    if (at < left.length) frame = requestAnimationFrame(step);
  };
  const stop = () => {
    if (frame !== 0) cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    start(pieces) {
      stop();
      left = pieces;
      at = 0;
      step();
    },
    stop,
  };
}
