import { missingIds, rememberIds } from './known-ids.ts';
import type { Item } from './report.ts';
import type { ClaimRow, RelationRow } from './row.ts';
import { write } from './run.ts';
import type { ImportRun } from './run.ts';

/**
 * Makes the entities that rows name and that are not there yet: those of three-column rows, by name, and those whose
 * ids are to be made. Entities that are there stay as they are.
 */
export async function makeEnds(
  run: ImportRun,
  items: readonly Item<RelationRow | ClaimRow>[],
): Promise<void> {
  const names = new Map<string, string>();
  for (const { row } of items) {
    if (row.kind === 'relations' && row.names !== null) {
      if (!names.has(row.from)) names.set(row.from, row.names.from);
      if (!names.has(row.to)) names.set(row.to, row.names.to);
      continue;
    }
    const ids = row.kind === 'relations' ? [row.from, row.to] : [row.subject, row.object, row.by];
    for (const id of ids) if (id !== null && run.make(id)) names.set(id, names.get(id) ?? id);
  }
  if (names.size === 0) return;
  const missing = await missingIds(run, 'Entity', names.keys());
  if (missing.size === 0) return;
  const rows = [...missing].map((id) => ({ id, name: names.get(id) ?? id }));
  if (!run.dryRun) await write(run, 'import-node-create', { rows }, { labels: { labels: ['Entity'] } });
  run.madeEntities += rows.length;
  run.outlook.made(missing);
  rememberIds(run, 'Entity', missing);
}
