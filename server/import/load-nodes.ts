import type { Problem } from '../problem.ts';
import { mapAt, textAt, textsAt } from './answer.ts';
import { countDraft, draftsOf, rejectDraft, settle } from './draft.ts';
import type { Content, Draft } from './draft.ts';
import { Fault } from './fault.ts';
import { createFresh } from './fresh.ts';
import { rememberIds } from './known-ids.ts';
import { rehearse } from './rehearse.ts';
import type { Item } from './report.ts';
import type { NodeRow } from './row.ts';
import { ask, keyLabel, write } from './run.ts';
import type { ImportRun, KeyLabel } from './run.ts';
import { writeRows } from './write-rows.ts';

const WORTH_HALVING = 1000;

/** Loads a batch of entities or of sources. */
export async function loadNodes(
  run: ImportRun,
  kind: NodeRow['kind'],
  items: readonly Item<NodeRow>[],
): Promise<void> {
  const label = keyLabel(kind);
  const all = draftsOf(items, (row) => row.id);
  const create = (labels: readonly string[], some: readonly Draft<NodeRow>[]) =>
    createNodes(run, label, labels, some);
  const drafts = await createFresh(run, label, all, contentOf, halves, create);
  if (drafts.length === 0) return;
  const found = await findNodes(
    run,
    label,
    drafts.map(({ key }) => key),
  );
  const { inexact } = run.graph.info.capabilities;
  for (const draft of drafts) settle(draft, found.get(draft.key) ?? null, contentOf, inexact);
  if (run.dryRun) {
    for (const draft of drafts) rehearse(run, label, draft);
    rememberIds(
      run,
      label,
      drafts.map(({ key }) => key),
    );
  } else {
    await writeDrafts(run, label, drafts);
  }
}

async function findNodes(
  run: ImportRun,
  label: KeyLabel,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Content>> {
  const rows = await ask(run, 'import-node-find', { ids }, { label });
  return new Map(
    rows.map((row) => {
      const content = { labels: textsAt(row, 'labels'), properties: mapAt(row, 'properties'), links: {} };
      return [textAt(row, 'id'), content];
    }),
  );
}

async function writeDrafts(
  run: ImportRun,
  label: KeyLabel,
  drafts: readonly Draft<NodeRow>[],
): Promise<void> {
  const refused = new Set<Draft<NodeRow>>();
  const refuse = (draft: Draft<NodeRow>, problem: Problem) => {
    refused.add(draft);
    rejectDraft(run, draft, new Fault('id', draft.key, `The database refused it: ${problem.message}`));
  };
  for (const action of ['create', 'update'] as const) {
    const chosen = drafts.filter(({ write: wanted }) => wanted === action);
    const send = action === 'create' ? createNodes : updateNodes;
    for (const [labels, group] of byLabels(chosen))
      await writeRows(group, (some) => send(run, label, labels, some), refuse);
  }
  for (const draft of drafts) if (!refused.has(draft)) countDraft(run, draft);
}

async function createNodes(
  run: ImportRun,
  label: KeyLabel,
  labels: readonly string[],
  drafts: readonly Draft<NodeRow>[],
): Promise<void> {
  const rows = drafts.map(({ content }) => content.properties);
  await write(run, 'import-node-create', { rows }, { labels: { labels: [label, ...labels] } });
}

async function updateNodes(
  run: ImportRun,
  label: KeyLabel,
  labels: readonly string[],
  drafts: readonly Draft<NodeRow>[],
): Promise<void> {
  const rows = drafts.map(({ content }) => content.properties);
  await write(run, 'import-node-update', { rows }, { label, labels: { labels: [label, ...labels] } });
}

/** One statement can make one set of labels. */
function byLabels(drafts: readonly Draft<NodeRow>[]): [readonly string[], Draft<NodeRow>[]][] {
  const groups = new Map<string, [readonly string[], Draft<NodeRow>[]]>();
  for (const draft of drafts) {
    const { labels } = draft.content;
    const key = labels.join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [labels, [draft]]);
    else group[1].push(draft);
  }
  return [...groups.values()];
}

/** Nodes that are made share nothing, so large groups may be made in two parts at the same time. */
function halves(drafts: readonly Draft<NodeRow>[]): [readonly string[], Draft<NodeRow>[]][] {
  return byLabels(drafts).flatMap(([labels, group]) => {
    if (group.length < WORTH_HALVING) return [[labels, group]];
    const middle = Math.ceil(group.length / 2);
    return [
      [labels, group.slice(0, middle)],
      [labels, group.slice(middle)],
    ];
  });
}

function contentOf(row: NodeRow): Content {
  return { labels: row.labels, properties: row.properties, links: {} };
}
