import { countDraft, settle } from './draft.ts';
import type { Content, Draft } from './draft.ts';
import type { Row } from './row.ts';
import type { ImportRun, KeyLabel } from './run.ts';
import { rowsAtFault } from './write-rows.ts';

/** Groups written at the same time: one is sent while the database works on the other. */
const AT_ONCE = 2;

/**
 * Into a label that had no nodes, everything is created without a look: the unique constraint refuses what is
 * there after all. Gives back the drafts that are still to be loaded, with a look.
 */
export async function createFresh<R extends Row, G>(
  run: ImportRun,
  label: KeyLabel,
  drafts: readonly Draft<R>[],
  contentOf: (row: R) => Content,
  grouped: (drafts: readonly Draft<R>[]) => readonly (readonly [G, readonly Draft<R>[]])[],
  create: (group: G, drafts: readonly Draft<R>[]) => Promise<void>,
): Promise<readonly Draft<R>[]> {
  if (run.dryRun || !run.freshLabels.has(label)) return drafts;
  for (const draft of drafts) settle(draft, null, contentOf, []);
  const left = new Set(drafts);
  const groups = [...grouped(drafts)];
  while (groups.length > 0 && run.freshLabels.has(label)) {
    const now = groups.splice(0, AT_ONCE);
    const results = await Promise.allSettled(now.map(([group, some]) => create(group, some)));
    for (const [index, result] of results.entries()) {
      if (result.status === 'rejected' && !rowsAtFault(result.reason)) throw result.reason;
      if (result.status === 'rejected') run.freshLabels.delete(label);
      else for (const draft of now[index]?.[1] ?? []) if (left.delete(draft)) countDraft(run, draft);
    }
  }
  return [...left];
}
