import { computed } from 'nanostores';

import type { GraphNode } from './elements.ts';
import { tellingLabels } from './elements.ts';
import { $known } from './graph.ts';
import { ICONS, SPARE_ICONS } from './icon-names.ts';
import type { IconName } from './icon-names.ts';
import { $labelOrder } from './label-order.ts';
import { PLAIN_TINT, TINTS } from './palette.ts';
import type { Tint } from './palette.ts';

/** How nodes of one label look. */
export interface Look {
  readonly tint: Tint;
  readonly icon: IconName;
}

export type Looks = ReadonlyMap<string, Look>;

/** Labels that always get the same tint, by its place in the palette. */
const OWN_TINT: Readonly<Record<string, number>> = {
  Person: 0,
  Country: 1,
  Organization: 2,
  Event: 3,
  Demand: 4,
  Document: 5,
  Place: 6,
  Force: 7,
  Outlet: 8,
  Source: 8,
  Claim: 9,
};

const PLAIN: Look = { tint: PLAIN_TINT, icon: 'circle-dot' };

/** A look for each label: the well-known ones their own, the others what is left, most frequent first. */
export function looksOf(labels: readonly string[]): Looks {
  const own = labels.filter((label) => OWN_TINT[label] !== undefined);
  const used = new Set(own.map((label) => OWN_TINT[label]));
  const left = TINTS.map((_, index) => index).filter((index) => !used.has(index));
  const spare = [...SPARE_ICONS];
  const looks = new Map<string, Look>();
  for (const label of labels) {
    const tint = TINTS[OWN_TINT[label] ?? left.shift() ?? -1] ?? PLAIN_TINT;
    looks.set(label, { tint, icon: ICONS[label] ?? spare.shift() ?? PLAIN.icon });
  }
  return looks;
}

/** The look of a node: that of its first label that has one. */
export function lookOf(looks: Looks, node: Pick<GraphNode, 'labels'>): Look {
  for (const label of node.labels) {
    const look = looks.get(label);
    if (look !== undefined) return look;
  }
  return PLAIN;
}

/** Labels in the order of their colours; those only met on nodes so far come last. */
const $labels = computed([$labelOrder, $known], (order, known) => {
  const met = new Set([...known.nodes.values()].flatMap(({ labels }) => labels));
  const all = [...new Set([...order, ...met])];
  return all.length > 1 ? tellingLabels(all).join('\n') : all.join('\n');
});

export const $looks = computed($labels, (labels) => looksOf(labels === '' ? [] : labels.split('\n')));
