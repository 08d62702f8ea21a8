import { mapAt, textAt } from './answer.ts';
import { countDraft, draftsOf, rejectDraft, settle } from './draft.ts';
import type { Content, Draft } from './draft.ts';
import { Fault } from './fault.ts';
import { missingIds } from './known-ids.ts';
import { makeEnds } from './make-ends.ts';
import { missingEnd } from './missing-end.ts';
import { rehearse } from './rehearse.ts';
import type { Item } from './report.ts';
import type { RelationRow } from './row.ts';
import { ask, seenOf, write } from './run.ts';
import type { ImportRun } from './run.ts';
import { writeRows } from './write-rows.ts';

/** Loads a batch of plain relations; the ends of three-column rows are made first. */
export async function loadRelations(run: ImportRun, items: readonly Item<RelationRow>[]): Promise<void> {
  await makeEnds(run, items);
  const types = new Map<string, Item<RelationRow>[]>();
  for (const item of items) {
    const group = types.get(item.row.type);
    if (group === undefined) types.set(item.row.type, [item]);
    else group.push(item);
  }
  for (const [type, group] of types) await loadType(run, type, group);
}

async function loadType(run: ImportRun, type: string, items: readonly Item<RelationRow>[]): Promise<void> {
  const drafts = draftsOf(items, identity);
  const found = await findRelations(run, type, drafts);
  const { inexact } = run.graph.info.capabilities;
  for (const draft of drafts) settle(draft, found.get(draft.key) ?? null, contentOf, inexact);
  if (run.dryRun) {
    const there = await withEnds(run, drafts);
    for (const draft of there) rehearse(run, type, draft);
    return;
  }
  const written = new Set(drafts);
  const refuse = (draft: Draft<RelationRow>, problem: Error) => {
    written.delete(draft);
    rejectDraft(run, draft, new Fault('type', type, `The database refused it: ${problem.message}`));
  };
  const chosen = (action: 'create' | 'update') => drafts.filter((draft) => draft.write === action);
  await writeRows(chosen('create'), (some) => createRelations(run, type, some, written), refuse);
  await writeRows(chosen('update'), (some) => updateRelations(run, type, some), refuse);
  for (const draft of written) countDraft(run, draft);
}

/** What the database has of these already. Of a type that is new, only what may come again is looked for. */
async function findRelations(
  run: ImportRun,
  type: string,
  drafts: readonly Draft<RelationRow>[],
): Promise<ReadonlyMap<string, Content>> {
  const seen = run.dryRun && !run.oldTypes.has(type) ? null : seenOf(run, type);
  const unsure =
    run.dryRun && !run.oldTypes.has(type) ? [] : drafts.filter(({ key }) => seen?.add(key) ?? true);
  const found = new Map<string, Content>();
  if (unsure.length === 0) return found;
  const rows = unsure.map((draft) => ({ key: draft.key, ...ends(draft) }));
  for (const row of await ask(run, 'import-relation-find', { rows }, { type })) {
    found.set(textAt(row, 'key'), { labels: [], properties: mapAt(row, 'properties'), links: {} });
  }
  return found;
}

async function createRelations(
  run: ImportRun,
  type: string,
  drafts: readonly Draft<RelationRow>[],
  written: Set<Draft<RelationRow>>,
): Promise<void> {
  const rows = drafts.map((draft) => {
    const { from, to } = ends(draft);
    return { from, to, properties: draft.content.properties };
  });
  const [answer] = await write(run, 'import-relation-create', { rows }, { type });
  if (answer?.['created'] === rows.length) return;
  const there = new Set(await withEnds(run, drafts));
  for (const draft of drafts) if (!there.has(draft)) written.delete(draft);
}

async function updateRelations(
  run: ImportRun,
  type: string,
  drafts: readonly Draft<RelationRow>[],
): Promise<void> {
  const rows = drafts.map((draft) => ({ ...ends(draft), properties: draft.content.properties }));
  await write(run, 'import-relation-update', { rows }, { type });
}

/** The drafts whose ends are there; all others are rejected with the id that is missing. */
async function withEnds(
  run: ImportRun,
  drafts: readonly Draft<RelationRow>[],
): Promise<Draft<RelationRow>[]> {
  const ids = drafts.flatMap(({ items: [item] }) => (item === undefined ? [] : [item.row.from, item.row.to]));
  const missing = await missingIds(run, 'Entity', ids);
  const there: Draft<RelationRow>[] = [];
  for (const draft of drafts) {
    const row = draft.items[0]?.row;
    const role = (['from', 'to'] as const).find((end) => row !== undefined && missing.has(row[end]));
    if (role === undefined || row === undefined) there.push(draft);
    else rejectDraft(run, draft, await missingEnd(run, role, row[role]));
  }
  return there;
}

/** Two rows are about the same relation when start, type, end and the property id (or its absence) agree. */
function identity(row: RelationRow): string {
  const id = row.id === null ? '' : JSON.stringify(row.id);
  return `${row.from.length},${row.to.length},${row.from}${row.to}${id}`;
}

function ends(draft: Draft<RelationRow>) {
  const row = draft.items[0]?.row;
  return { from: row?.from ?? null, to: row?.to ?? null, id: row?.id ?? null };
}

function contentOf(row: RelationRow): Content {
  return { labels: [], properties: row.properties, links: {} };
}
