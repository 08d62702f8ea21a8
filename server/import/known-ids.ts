import { textAt, textsAt } from './answer.ts';
import { ask } from './run.ts';
import type { ImportRun, KeyLabel } from './run.ts';

/** Ids remembered at most, for each label; a dry run has to remember all that it would have made. */
const REMEMBERED = 200_000;

/** Notes that ids are there, or would be after a dry run. */
export function rememberIds(run: ImportRun, label: KeyLabel, ids: Iterable<string>): void {
  const known = run.knownIds[label];
  for (const id of ids) {
    if (run.dryRun || known.size < REMEMBERED) known.add(id);
  }
}

/** Those of some ids that are neither in the database nor, in a dry run, in the files. */
export async function missingIds(
  run: ImportRun,
  label: KeyLabel,
  ids: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  for (const id of ids) if (!run.knownIds[label].has(id)) missing.add(id);
  if (missing.size === 0) return missing;
  const found = await ask(run, 'import-node-ids', { ids: [...missing] }, { label });
  const there = found.map((row) => textAt(row, 'id'));
  rememberIds(run, label, there);
  if (run.dryRun && label === 'Entity')
    for (const row of found) run.outlook.learn(textAt(row, 'id'), textsAt(row, 'labels'));
  for (const id of there) missing.delete(id);
  return missing;
}
