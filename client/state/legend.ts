import { computed } from 'nanostores';

import type { SchemaAnswer } from '../../contract/graph.ts';
import { $drawn } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import { BOOKKEEPING, tellingLabels } from './elements.ts';
import type { Standing } from './elements.ts';
import { $schema } from './info.ts';
import { $view } from './view.ts';
import type { View } from './view.ts';

/** One line of the legend: what is drawn of it, how much there is, and whether a filter hides it. */
export interface LegendRow<K extends string = string> {
  readonly key: K;
  readonly shown: number;
  /** In the whole graph; null when nobody counted. */
  readonly total: number | null;
  readonly hidden: boolean;
}

export interface Legend {
  readonly labels: readonly LegendRow[];
  readonly types: readonly LegendRow[];
  readonly standings: readonly LegendRow<Standing>[];
}

/** What the legend says of each standing. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  affirmed: 'Affirmed',
  claimed: 'Only claimed',
  denied: 'Denied',
};

const STANDINGS: readonly Standing[] = ['affirmed', 'claimed', 'denied'];

export function legendOf(schema: SchemaAnswer | null, drawn: Drawn, view: View): Legend {
  const labelsShown = counted(drawn.nodes.flatMap(({ labels }) => labels));
  const typesShown = counted(drawn.relationships.map(({ type }) => type));
  const standingsShown = counted(drawn.relationships.map(({ standing }) => standing));
  const all = (schema?.labels ?? []).map(({ label }) => label);
  const telling = new Set(tellingLabels(all));
  return {
    labels: rowsOf(
      (schema?.labels ?? [])
        .filter(({ label }) => telling.has(label))
        .map(({ label, count }) => ({ key: label, total: count })),
      labelsShown,
      view.filters.labels,
    ),
    types: rowsOf(
      (schema?.relationshipTypes ?? []).map(({ type, count }) => ({ key: type, total: count })),
      typesShown,
      view.filters.types,
    ),
    standings: STANDINGS.map((key) => ({
      key,
      shown: standingsShown.get(key) ?? 0,
      total: totalOf(key, schema),
      hidden: view.filters.standings.has(key),
    })),
  };
}

/** In the whole graph: relationships of one type stand for claims, denied or not; all others but bookkeeping are affirmed. */
function totalOf(standing: Standing, schema: SchemaAnswer | null): number | null {
  if (schema === null) return null;
  const { relationshipTypes, denied } = schema;
  const sum = (fits: (type: string) => boolean) =>
    relationshipTypes.filter(({ type }) => fits(type)).reduce((total, { count }) => total + count, 0);
  switch (standing) {
    case 'affirmed':
      return sum((type) => type !== 'CLAIMED' && !BOOKKEEPING.has(type));
    case 'claimed':
      return denied === null ? null : sum((type) => type === 'CLAIMED') - denied;
    case 'denied':
      return denied;
  }
}

/** One row for each key that exists, is shown or is hidden; the most shown first, claims' bookkeeping last. */
function rowsOf(
  totals: readonly { readonly key: string; readonly total: number }[],
  shown: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): LegendRow[] {
  const known = new Map(totals.map(({ key, total }) => [key, total]));
  const keys = new Set([...known.keys(), ...shown.keys(), ...hidden]);
  return [...keys]
    .map((key) => ({
      key,
      shown: shown.get(key) ?? 0,
      total: known.get(key) ?? null,
      hidden: hidden.has(key),
    }))
    .toSorted(
      (a, b) =>
        Number(BOOKKEEPING.has(a.key)) - Number(BOOKKEEPING.has(b.key)) ||
        b.shown - a.shown ||
        (b.total ?? 0) - (a.total ?? 0) ||
        (a.key < b.key ? -1 : 1),
    );
}

function counted<K>(items: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

export const $legend = computed([$schema, $drawn, $view], legendOf);
