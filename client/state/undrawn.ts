import { computed } from 'nanostores';

import type { PreviewAnswer } from '../../contract/graph.ts';
import { $previews } from './details.ts';
import type { Asked } from './details.ts';
import { $drawn } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import { $selection } from './selection.ts';
import type { Selection } from './selection.ts';
import { counts, drawnTies } from './ties.ts';

/** For each selected node that has been asked about: how many of its relationships are not drawn. */
function undrawnOf(
  selection: Selection,
  previews: ReadonlyMap<string, Asked<PreviewAnswer>>,
  drawn: Drawn,
): ReadonlyMap<string, number> {
  const undrawn = new Map<string, number>();
  for (const id of selection.nodes) {
    const preview = previews.get(id)?.answer;
    const node = drawn.nodes.find((each) => each.id === id);
    if (!preview || node === undefined) continue;
    const all = preview.groups
      .filter(({ type }) => counts(node, type))
      .reduce((sum, { count }) => sum + count, 0);
    undrawn.set(id, Math.max(0, all - drawnTies(drawn, node)));
  }
  return undrawn;
}

export const $undrawn = computed([$selection, $previews, $drawn], undrawnOf);
