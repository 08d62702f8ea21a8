import { atom } from 'nanostores';

import type { Direction, ExpandRequest, PreviewAnswer } from '../../contract/graph.ts';
import { BOOKKEEPING, tellingLabels } from './elements.ts';

/** One line of an expansion's preview: relationships of one type, direction and far label. */
export interface ExpansionRow {
  readonly key: string;
  readonly type: string;
  readonly direction: Direction;
  /** Labels of the far nodes; empty when the sample did not tell. */
  readonly labels: readonly string[];
  readonly total: number;
  /** Leads to nodes on the canvas already. */
  readonly shown: number;
  /** The total is a share of a sample, not a count. */
  readonly about: boolean;
}

export type ExpansionOrder = 'degree' | 'name' | 'date';

/** A question on the screen: what of this node is wanted. */
export interface Expansion {
  readonly node: string;
  readonly state: 'asking' | 'open' | 'adding';
  readonly total: number;
  readonly rows: readonly ExpansionRow[];
  readonly ticked: ReadonlySet<string>;
  readonly order: ExpansionOrder;
  readonly limit: number;
  /** Ticked neighbours left after the last portion; null before the first. */
  readonly remaining: number | null;
}

export const STEP = 25;

export const $expansion = atom<Expansion | null>(null);

/** The rows of a preview, most new ones first. */
export function expansionRows(preview: PreviewAnswer): readonly ExpansionRow[] {
  return preview.groups
    .flatMap(({ type, direction, count, shown, far, sampled }): ExpansionRow[] => {
      const whole = sampled >= count;
      if (far.length !== 1 && !whole) {
        return [
          { key: `${type} ${direction}`, type, direction, labels: [], total: count, shown, about: true },
        ];
      }
      const rest = far.length === 1 ? shown : null;
      return far.map(({ labels, count: share }) => ({
        key: `${type} ${direction} ${labels.join(':')}`,
        type,
        direction,
        labels: tellingLabels(labels),
        total: far.length === 1 ? count : share,
        shown: rest ?? Math.min(share, Math.round((shown * share) / Math.max(1, count))),
        about: false,
      }));
    })
    .toSorted(
      (a, b) =>
        Number(BOOKKEEPING.has(a.type)) - Number(BOOKKEEPING.has(b.type)) ||
        b.total - b.shown - (a.total - a.shown) ||
        b.total - a.total,
    );
}

/** The rows an expansion without a question takes: all that bring something, claims' own bookkeeping left out. */
export function ticking(rows: readonly ExpansionRow[]): ReadonlySet<string> {
  return new Set(
    rows.filter(({ type, total, shown }) => total > shown && !BOOKKEEPING.has(type)).map(({ key }) => key),
  );
}

/** How many neighbours the ticked rows would bring. */
export function wanted({ rows, ticked }: Pick<Expansion, 'rows' | 'ticked'>): number {
  return rows.filter(({ key }) => ticked.has(key)).reduce((sum, { total, shown }) => sum + total - shown, 0);
}

/** The requests that bring the ticked rows: one for each type and direction. */
export function requestsOf(expansion: Expansion, shown: readonly string[]): readonly ExpandRequest[] {
  const groups = new Map<string, { type: string; direction: Direction; labels: Set<string> | null }>();
  for (const { key, type, direction, labels } of expansion.rows) {
    if (!expansion.ticked.has(key)) continue;
    const group = groups.get(`${type} ${direction}`) ?? { type, direction, labels: new Set<string>() };
    if (labels.length === 0) group.labels = null;
    else for (const label of labels) group.labels?.add(label);
    groups.set(`${type} ${direction}`, group);
  }
  return [...groups.values()].map(({ type, direction, labels }) => ({
    types: [type],
    direction,
    ...(labels === null ? {} : { labels: [...labels] }),
    order: { by: expansion.order, descending: expansion.order !== 'name' },
    limit: expansion.limit,
    shown: [...shown],
  }));
}
