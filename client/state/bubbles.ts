import { computed } from 'nanostores';

import type { Direction } from '../../contract/graph.ts';
import { $expansion, freshOf } from './expansion.ts';
import type { Expansion, ExpansionRow } from './expansion.ts';
import { $looks, lookOf } from './looks.ts';
import type { Looks } from './looks.ts';
import { PLAIN_TINT } from './palette.ts';
import type { Tint } from './palette.ts';

/** The relationships of one ticked row, by which a node that has come is told; no tint is any. */
interface BubblePart {
  readonly type: string;
  readonly direction: Direction;
  readonly tint: Tint | null;
}

/** What an open expansion would bring, as one thing to draw. */
export interface Bubble {
  /** The key of its first row: it stays where it is when other rows join it. */
  readonly key: string;
  readonly count: number;
  readonly words: string;
  /** Null when it holds relationships of both directions. */
  readonly direction: Direction | null;
  readonly tint: Tint;
  readonly parts: readonly BubblePart[];
}

/** The bubbles around the node that is being expanded. */
export interface Bubbles {
  readonly node: string;
  readonly list: readonly Bubble[];
}

/** More around one node would be a picture of their own. */
const MOST = 8;

/** One bubble for each ticked row; for each far label where there are many; the smallest in one where there still are. */
export function bubblesOf(
  { rows, ticked }: Pick<Expansion, 'rows' | 'ticked'>,
  looks: Looks,
): readonly Bubble[] {
  const chosen = rows.filter((row) => ticked.has(row.key) && freshOf(row) > 0);
  if (chosen.length <= MOST) return chosen.map((row) => bubbleOf([row], looks));
  const labels = [...new Set(chosen.map(({ label }) => label))]
    .map((label) =>
      bubbleOf(
        chosen.filter((row) => row.label === label),
        looks,
      ),
    )
    .toSorted((a, b) => b.count - a.count);
  if (labels.length <= MOST) return labels;
  const [first, rest] = [labels.slice(0, MOST - 1), labels.slice(MOST - 1)];
  return [...first, together(rest)];
}

function bubbleOf(rows: readonly ExpansionRow[], looks: Looks): Bubble {
  const label = rows[0]?.label ?? null;
  const tint = label === null ? null : lookOf(looks, { labels: [label] }).tint;
  return {
    key: rows[0]?.key ?? '',
    count: rows.reduce((sum, row) => sum + freshOf(row), 0),
    words: label ?? 'several',
    direction: common(rows.map(({ direction }) => direction)),
    tint: tint ?? PLAIN_TINT,
    parts: rows.map(({ type, direction }) => ({ type, direction, tint })),
  };
}

function together(bubbles: readonly Bubble[]): Bubble {
  return {
    key: bubbles[0]?.key ?? '',
    count: bubbles.reduce((sum, { count }) => sum + count, 0),
    words: 'more',
    direction: common(bubbles.map(({ direction }) => direction)),
    tint: PLAIN_TINT,
    parts: bubbles.flatMap(({ parts }) => parts),
  };
}

/** What all of them are; null when they differ. */
function common(directions: readonly (Direction | null)[]): Direction | null {
  const [first = null] = directions;
  return directions.every((direction) => direction === first) ? first : null;
}

export const $bubbles = computed([$expansion, $looks], (expansion, looks): Bubbles | null =>
  expansion === null ? null : { node: expansion.node, list: bubblesOf(expansion, looks) },
);
