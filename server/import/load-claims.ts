import { entriesOf, mapFrom, valueAt } from '../../contract/values.ts';
import { Problem } from '../problem.ts';
import { mapAt, textAt } from './answer.ts';
import { countDraft, draftsOf, rejectDraft, settle } from './draft.ts';
import type { Content, Draft } from './draft.ts';
import { Fault } from './fault.ts';
import { createFresh } from './fresh.ts';
import { missingIds } from './known-ids.ts';
import { makeEnds } from './make-ends.ts';
import { missingEnd } from './missing-end.ts';
import { rehearse } from './rehearse.ts';
import type { Item } from './report.ts';
import type { ClaimRow } from './row.ts';
import { ask, write } from './run.ts';
import type { ImportRun, KeyLabel } from './run.ts';
import { writeRows } from './write-rows.ts';

const LINKS = ['subject', 'object', 'source', 'by'] as const;

/** Loads a batch of claims with their ends and their place in the source. */
export async function loadClaims(run: ImportRun, items: readonly Item<ClaimRow>[]): Promise<void> {
  const all = draftsOf(await withLinks(run, items), (row) => row.id);
  const create = (_: string, some: readonly Draft<ClaimRow>[]) => createClaims(run, some);
  const drafts = await createFresh(run, 'Claim', all, contentOf, together, create);
  if (drafts.length === 0) return;
  const found = await findClaims(run, drafts);
  const { inexact } = run.graph.info.capabilities;
  for (const draft of drafts) settle(draft, found.get(draft.key) ?? null, contentOf, inexact);
  if (run.dryRun) {
    for (const draft of drafts) rehearse(run, 'Claim', draft);
  } else {
    await writeDrafts(run, drafts);
  }
}

/** One statement makes them all. */
function together(drafts: readonly Draft<ClaimRow>[]) {
  return [['all', drafts]] as const;
}

/** The claims whose ends, source and speaker are there; all others are rejected with the id that is missing. */
async function withLinks(run: ImportRun, items: readonly Item<ClaimRow>[]): Promise<Item<ClaimRow>[]> {
  await makeEnds(run, items);
  const entities = items.flatMap(({ row }) => [
    row.subject,
    row.object,
    ...(row.by === null ? [] : [row.by]),
  ]);
  const missing: Readonly<Record<'Entity' | 'Source', ReadonlySet<string>>> = {
    Entity: await missingIds(run, 'Entity', entities),
    Source: await missingIds(
      run,
      'Source',
      items.map(({ row }) => row.source),
    ),
  };
  const there: Item<ClaimRow>[] = [];
  for (const item of items) {
    const role = LINKS.find((link) => missing[labelOf(link)].has(item.row[link] ?? ''));
    if (role === undefined) there.push(item);
    else run.report.reject(item, await missingLink(run, role, item.row[role] ?? ''));
  }
  return there;
}

async function missingLink(run: ImportRun, role: (typeof LINKS)[number], id: string): Promise<Fault> {
  if (role !== 'source') return missingEnd(run, role, id);
  return new Fault(role, id, `There is no source "${id}": add it to a file of sources, or correct the id.`);
}

function labelOf(link: (typeof LINKS)[number]): Exclude<KeyLabel, 'Claim'> {
  return link === 'source' ? 'Source' : 'Entity';
}

async function findClaims(
  run: ImportRun,
  drafts: readonly Draft<ClaimRow>[],
): Promise<ReadonlyMap<string, Content>> {
  const rows = await ask(run, 'import-claim-find', { ids: drafts.map(({ key }) => key) });
  return new Map(
    rows.map((row) => {
      const links = LINKS.map((link) => [link, row[link] ?? null] as const);
      const place = entriesOf(mapAt(row, 'place'));
      const content = {
        labels: [],
        properties: mapAt(row, 'properties'),
        links: mapFrom([...links, ...place]),
      };
      return [textAt(row, 'id'), content];
    }),
  );
}

async function writeDrafts(run: ImportRun, drafts: readonly Draft<ClaimRow>[]): Promise<void> {
  const refused = new Set<Draft<ClaimRow>>();
  const refuse = (draft: Draft<ClaimRow>, problem: Problem) => {
    refused.add(draft);
    rejectDraft(run, draft, new Fault('id', draft.key, `The database refused it: ${problem.message}`));
  };
  const chosen = (action: 'create' | 'update') => drafts.filter((draft) => draft.write === action);
  await writeRows(chosen('create'), (some) => createClaims(run, some), refuse);
  await writeRows(chosen('update'), (some) => updateClaims(run, some), refuse);
  for (const draft of drafts) if (!refused.has(draft)) countDraft(run, draft);
}

async function createClaims(run: ImportRun, drafts: readonly Draft<ClaimRow>[]): Promise<void> {
  const [answer] = await write(run, 'import-claim-create', { rows: drafts.map(linkedRow) });
  if (answer?.['created'] !== drafts.length) {
    // Their ends were there a moment ago.
    throw new Problem('cancelled', 'The import was stopped: entities or sources were removed while it ran.', {
      hint: 'Import again.',
    });
  }
  await attribute(run, drafts);
}

async function updateClaims(run: ImportRun, drafts: readonly Draft<ClaimRow>[]): Promise<void> {
  const rows = drafts.map(({ key, content }) => ({ id: key, properties: content.properties }));
  await write(run, 'import-claim-update', { rows });
  const moved = drafts.filter(({ relink }) => relink);
  if (moved.length === 0) return;
  await write(run, 'import-claim-unlink', { ids: moved.map(({ key }) => key) });
  await write(run, 'import-claim-link', {
    rows: moved.map((draft) => {
      const { properties: _, ...row } = linkedRow(draft);
      return row;
    }),
  });
  await attribute(run, moved);
}

async function attribute(run: ImportRun, drafts: readonly Draft<ClaimRow>[]): Promise<void> {
  const rows = drafts
    .map(({ key, content }) => ({ id: key, by: valueAt(content.links, 'by') }))
    .filter(({ by }) => by !== null);
  if (rows.length > 0) await write(run, 'import-claim-attribute', { rows });
}

function linkedRow({ key, content }: Draft<ClaimRow>) {
  const { properties, links } = content;
  return {
    id: key,
    properties,
    subject: valueAt(links, 'subject'),
    object: valueAt(links, 'object'),
    source: valueAt(links, 'source'),
    place: mapFrom(entriesOf(links).filter(([name]) => !(LINKS as readonly string[]).includes(name))),
  };
}

function contentOf(row: ClaimRow): Content {
  const links = LINKS.filter((link) => row[link] !== null).map((link) => [link, row[link]] as const);
  return { labels: [], properties: row.properties, links: mapFrom([...links, ...entriesOf(row.place)]) };
}
