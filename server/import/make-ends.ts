import { missingIds, rememberIds } from './known-ids.ts';
import type { Item } from './report.ts';
import type { RelationRow } from './row.ts';
import { write } from './run.ts';
import type { ImportRun } from './run.ts';

/** Makes the entities that three-column rows name and that are not there yet. Those that are stay as they are. */
export async function makeEnds(run: ImportRun, items: readonly Item<RelationRow>[]): Promise<void> {
  const names = new Map<string, string>();
  for (const { row } of items) {
    if (row.names === null) continue;
    if (!names.has(row.from)) names.set(row.from, row.names.from);
    if (!names.has(row.to)) names.set(row.to, row.names.to);
  }
  const missing = await missingIds(run, 'Entity', names.keys());
  if (missing.size === 0) return;
  const rows = [...missing].map((id) => ({ id, name: names.get(id) ?? id }));
  if (!run.dryRun) await write(run, 'import-node-create', { rows }, { labels: { labels: ['Entity'] } });
  run.madeEntities += rows.length;
  rememberIds(run, 'Entity', missing);
}
