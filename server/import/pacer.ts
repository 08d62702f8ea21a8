import type { Engine } from '../graph/graph.ts';

const QUICK_MS = 500;
const SLOW_MS = 2000;

const ROWS: Readonly<Record<Engine, { start: number; most: number }>> = {
  neo4j: { start: 4000, most: 10_000 },
  embedded: { start: 500, most: 1000 },
};

/** How many rows a batch should have: more while batches are quick, fewer when one is slow. */
export interface Pacer {
  readonly rows: number;
  took(rows: number, milliseconds: number): void;
}

export function createPacer(engine: Engine): Pacer {
  const { start, most } = ROWS[engine];
  let rows = start;
  return {
    get rows() {
      return rows;
    },
    took: (count, milliseconds) => {
      if (milliseconds > SLOW_MS) rows = Math.max(100, Math.floor(count / 2));
      else if (milliseconds < QUICK_MS && count >= rows) rows = Math.min(most, rows * 2);
    },
  };
}
