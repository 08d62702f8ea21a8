import { setImmediate as breathe } from 'node:timers/promises';

import { textAt } from './answer.ts';
import { ask } from './run.ts';
import type { ImportRun } from './run.ts';

/** Missing ids looked up in a run at most, and ids compared with each. */
const MOST_LOOKUPS = 50;
const MOST_COMPARED = 200_000;
/** Then other requests get their turn. */
const AT_ONCE = 5000;
const FROM_DATABASE = 2000;

export interface Near {
  readonly id: string;
  readonly name: string | null;
}

/** The entity whose id comes closest to one that is missing, where it is a slip of a letter or two. Only in a dry run. */
export async function nearest(run: ImportRun, id: string): Promise<Near | null> {
  const before = run.nearest.get(id);
  if (before !== undefined) return before;
  if (!run.dryRun || run.nearest.size >= MOST_LOOKUPS || id.length < 4) return null;
  const found = await look(run, id);
  run.nearest.set(id, found);
  return found;
}

async function look(run: ImportRun, id: string): Promise<Near | null> {
  const prefix = /^.*\//.exec(id)?.[0] ?? id.slice(0, 2);
  const rows = await ask(run, 'import-near', { prefix, limit: FROM_DATABASE });
  const names = new Map(rows.map((row) => [textAt(row, 'id'), row['name'] ?? null]));
  let compared = 0;
  let best: string | null = null;
  let least = Math.min(3, Math.ceil(id.length / 6)) + 1;
  for (const known of [names.keys(), run.knownIds.Entity]) {
    for (const other of known) {
      if (++compared > MOST_COMPARED) break;
      if (compared % AT_ONCE === 0) await breathe();
      const distance = distanceBelow(id.toLowerCase(), other.toLowerCase(), least);
      if (distance >= least || other === id) continue;
      [best, least] = [other, distance];
    }
  }
  if (best === null) return null;
  const name = names.get(best);
  return { id: best, name: typeof name === 'string' ? name : null };
}

/** How many letters have to be put in, taken out or changed; `limit` when it is that many or more. */
export function distanceBelow(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + Number(one[i - 1] !== other[j - 1]);
      const value = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least >= limit) return limit;
    row = next;
  }
  return Math.min(limit, row[other.length] ?? limit);
}
