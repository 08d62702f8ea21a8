import { computed } from 'nanostores';

import type { SchemaAnswer } from '../../contract/graph.ts';
import { $drawn, drawnOf } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import { BOOKKEEPING, tellingLabels } from './elements.ts';
import type { Standing } from './elements.ts';
import { $known } from './graph.ts';
import { $schema } from './info.ts';
import { $view, NO_FILTERS } from './view.ts';
import type { View } from './view.ts';
import { $mostNodes } from './working-set.ts';

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

/**
 * The lines stand in the order of what would be drawn without filters: a line that went elsewhere when it is pressed
 * would not be found again to press it back, and another would lie under the pointer.
 */
export function legendOf(
  schema: SchemaAnswer | null,
  drawn: Drawn,
  view: View,
  unfiltered: Drawn = drawn,
): Legend {
  const labelsShown = labelsIn(drawn);
  const typesShown = typesIn(drawn);
  const standingsShown = counted(drawn.relationships.map(({ standing }) => standing));
  const all = (schema?.labels ?? []).map(({ label }) => label);
  const telling = new Set(tellingLabels(all));
  return {
    labels: rowsOf(
      (schema?.labels ?? [])
        .filter(({ label }) => telling.has(label))
        .map(({ label, count }) => ({ key: label, total: count })),
      labelsShown,
      labelsIn(unfiltered),
      view.filters.labels,
    ),
    types: rowsOf(
      (schema?.relationshipTypes ?? []).map(({ type, count }) => ({ key: type, total: count })),
      typesShown,
      typesIn(unfiltered),
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

/** One row for each key that exists, is shown or is hidden; what there is most of first, claims' bookkeeping last. */
function rowsOf(
  totals: readonly { readonly key: string; readonly total: number }[],
  shown: ReadonlyMap<string, number>,
  there: ReadonlyMap<string, number>,
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
        (there.get(b.key) ?? 0) - (there.get(a.key) ?? 0) ||
        (b.total ?? 0) - (a.total ?? 0) ||
        (a.key < b.key ? -1 : 1),
    );
}

function labelsIn({ nodes }: Drawn): ReadonlyMap<string, number> {
  return counted(nodes.flatMap(({ labels }) => labels));
}

function typesIn({ relationships }: Drawn): ReadonlyMap<string, number> {
  return counted(relationships.map(({ type }) => type));
}

function counted<K>(items: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

const $unfiltered = computed([$known, $view, $mostNodes], (known, view, most) =>
  drawnOf(known, { ...view, filters: NO_FILTERS }, most),
);

export const $legend = computed([$schema, $drawn, $view, $unfiltered], legendOf);
