import { countDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';
import type { ImportRun } from './run.ts';
import { hashOf } from './seen.ts';

/**
 * Counts a settled draft in a dry run. What an earlier batch would have written is not in the database, so a
 * row that comes again is compared with its last appearance by hash.
 */
export function rehearse<R extends Row>(run: ImportRun, scope: string, draft: Draft<R>): void {
  const key = `${scope} ${draft.key}`;
  const hash = hashOf(JSON.stringify(draft.content));
  const before = run.rehearsed.get(key);
  if (before !== undefined && draft.outcomes[0] === 'created')
    draft.outcomes[0] = before === hash ? 'unchanged' : 'updated';
  if (before === undefined) run.outlook.add(draft);
  run.rehearsed.set(key, hash);
  countDraft(run, draft);
}
