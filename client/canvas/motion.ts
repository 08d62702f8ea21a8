import type { Columns } from './columns.ts';

const DURATION = 320;

export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Moves rows from where they were to where the columns say now, a frame at a time; at once when motion is unwanted. */
export function glide(
  columns: Columns,
  from: ReadonlyMap<number, { readonly x: number; readonly y: number }>,
  frame: () => void,
): Promise<void> {
  const to = new Map([...from.keys()].map((row) => [row, { x: columns.x[row]!, y: columns.y[row]! }]));
  const still = [...to].every(([row, { x, y }]) => from.get(row)?.x === x && from.get(row)?.y === y);
  if (still || prefersStill()) {
    frame();
    return Promise.resolve();
  }
  const started = performance.now();
  return new Promise((resolve) => {
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - started) / DURATION));
      const eased = 1 - (1 - part) ** 3;
      for (const [row, start] of from) {
        const end = to.get(row)!;
        columns.x[row] = start.x + (end.x - start.x) * eased;
        columns.y[row] = start.y + (end.y - start.y) * eased;
      }
      frame();
      if (part < 1) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
}
