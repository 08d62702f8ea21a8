import { isNode } from '../../contract/values.ts';
import type { Row } from './row.ts';
import { ask } from './run.ts';
import type { ImportRun } from './run.ts';

/** More cannot be drawn at once. */
const MOST = 500;

/** Remembers the entities that a row made or changed, or is about, up to what can be drawn. */
export function touch(run: ImportRun, row: Row): void {
  for (const id of entitiesOf(row)) {
    if (run.touched.size >= MOST) return;
    run.touched.add(id);
  }
}

/** Element ids of the remembered entities; empty after a dry run. */
export async function touchedElements(run: ImportRun): Promise<string[]> {
  if (run.dryRun || run.touched.size === 0) return [];
  const rows = await ask(run, 'import-touched', { ids: [...run.touched] });
  return rows.flatMap(({ node }) => (isNode(node) ? [node._value._element_id] : []));
}

function entitiesOf(row: Row): readonly string[] {
  switch (row.kind) {
    case 'entities':
      return [row.id];
    case 'sources':
      return [];
    case 'claims':
      return [row.subject, row.object];
    case 'relations':
      return [row.from, row.to];
  }
}
