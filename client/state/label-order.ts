import { atom } from 'nanostores';

import type { SchemaAnswer } from '../../contract/graph.ts';

/** Labels in the order in which they got their colours; a label keeps its place for good. */
export const $labelOrder = atom<readonly string[]>([]);

/** The order with labels that are new at its end, the most frequent first. */
export function grown(order: readonly string[], schema: SchemaAnswer): readonly string[] {
  const known = new Set(order);
  const fresh = schema.labels.filter(({ label }) => !known.has(label)).toSorted((a, b) => b.count - a.count);
  return [...order, ...fresh.map(({ label }) => label)];
}

/** What this browser remembers of a database, nothing when it may not remember. */
export function rememberedOrder(database: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(database)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((label) => typeof label === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberOrder(database: string, order: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(database), JSON.stringify(order));
  } catch {
    // The colours may then be others on the next visit.
  }
}

function keyOf(database: string): string {
  return `relata-labels-${database}`;
}
