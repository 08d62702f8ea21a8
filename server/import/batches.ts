import { Fault } from './fault.ts';
import type { KnownFile } from './known-file.ts';
import type { Pacer } from './pacer.ts';
import { readRows } from './read-rows.ts';
import type { Item, Place } from './report.ts';

const MOST_SIZE = 4_000_000;

/** A row that cannot be loaded, and why. */
interface Faulty extends Place {
  readonly fault: Fault;
}

/** Rows that are loaded together, the faults among what was read for it, and how far the file is read. */
export interface Batch {
  readonly items: readonly Item[];
  readonly faults: readonly Faulty[];
  readonly bytes: number;
}

/** The rows of a file in batches of the size the pacer asks for, none above about 4 MB. */
export async function* batches(file: KnownFile, pacer: Pacer): AsyncGenerator<Batch> {
  let items: Item[] = [];
  let faults: Faulty[] = [];
  let size = 0;
  for await (const { rows, bytes } of readRows(file)) {
    for (const row of rows) {
      const { line, cells } = row;
      if (row.content instanceof Fault) faults.push({ file, line, cells, fault: row.content });
      else items.push({ file, line, cells, row: row.content });
      size += row.size;
      if (items.length + faults.length < pacer.rows && size < MOST_SIZE) continue;
      yield { items, faults, bytes };
      [items, faults, size] = [[], [], 0];
    }
  }
  if (items.length + faults.length > 0) yield { items, faults, bytes: file.bytes };
}

/** Works on the next item while the last is being used: one batch is read while another is loaded. */
export async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const start = () => {
    const step = source.next();
    // Awaited below; until then a failure must not count as unhandled.
    step.catch(() => {});
    return step;
  };
  let next = start();
  try {
    for (let step = await next; step.done !== true; step = await next) {
      next = start();
      yield step.value;
    }
  } finally {
    await next.catch(() => {});
    await source.return(undefined);
  }
}
