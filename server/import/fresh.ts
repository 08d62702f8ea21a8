import { countDraft, settle } from './draft.ts';
import type { Content, Draft } from './draft.ts';
import type { Row } from './row.ts';
import type { ImportRun, KeyLabel } from './run.ts';
import { rowsAtFault } from './write-rows.ts';

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
  const done = new Set<Draft<R>>();
  try {
    for (const [group, some] of grouped(drafts)) {
      await create(group, some);
      for (const draft of some) {
        countDraft(run, draft);
        done.add(draft);
      }
    }
  } catch (error) {
    if (!rowsAtFault(error)) throw error;
    run.freshLabels.delete(label);
  }
  return drafts.filter((draft) => !done.has(draft));
}
