import type { ExpandAnswer, PreviewAnswer } from '../../../contract/graph.ts';
import { ApiProblem, call } from '../../api.ts';
import {
  $expansion,
  STEP,
  asAsked,
  expansionRows,
  freshOf,
  freshRows,
  portionOf,
  requestsOf,
  unasked,
  wanted,
} from '../expansion.ts';
import type { Expansion, ExpansionRow } from '../expansion.ts';
import { $known } from '../graph.ts';
import { $importOpen } from '../import.ts';
import { notify } from '../notices.ts';
import { $order } from '../orders.ts';
import { $keysOpen, $searchOpen } from '../panels.ts';
import { $selection } from '../selection.ts';
import { $view, toggled } from '../view.ts';
import { addPortions } from './add.ts';
import type { Portion } from './add.ts';
import { attempt } from './attempt.ts';

/** Up to this many relationships it is worth a look whether they lead to few enough nodes to come unasked. */
const WORTH_A_LOOK = 4 * STEP;

const underWay = new Set<string>();

/** Expands a node: a few neighbours at once, many only after asking which. Asked twice, it is done once. */
export async function expand(id: string): Promise<void> {
  if (underWay.has(id)) return;
  underWay.add(id);
  try {
    await expandOrAsk(id);
  } finally {
    underWay.delete(id);
  }
}

async function expandOrAsk(id: string): Promise<void> {
  const expansion = await opened(id);
  if (expansion === null) return;
  const fresh = freshRows(expansion.rows);
  if (fresh.length === 0) {
    notify({ text: `All neighbours of ${captionOf(id)} are on the canvas.` });
    return;
  }
  const all = { ...expansion, ticked: unasked(expansion.rows) };
  const look = wanted(all) > 0 && fresh.reduce((sum, row) => sum + freshOf(row), 0) <= WORTH_A_LOOK;
  const answers = look ? await attempt(() => answersTo(all)) : null;
  if (answers !== null && few(answers, fresh)) await draw(id, answers, all);
  else ask(wanted(all) > STEP ? expansion : all);
}

/** Opens the preview, unless something else was opened while it was on its way: it would take the keyboard from there. */
function ask(expansion: Expansion): void {
  if (!$searchOpen.get() && !$importOpen.get() && !$keysOpen.get()) $expansion.set(expansion);
}

/** Whether the neighbours are so few, those that were not asked for included, that they may come unasked. */
function few(answers: readonly ExpandAnswer[], fresh: readonly ExpansionRow[]): boolean {
  if (answers.some(({ remaining }) => remaining > 0)) return false;
  const ids = answers.flatMap(({ nodes }) => nodes.map((node) => node._value._element_id));
  const evidence = fresh.filter((row) => row.evidence).reduce((sum, row) => sum + freshOf(row), 0);
  return new Set(ids).size + evidence <= STEP;
}

/** Opens the preview whatever the number; with `type`, its rows ticked. */
export async function previewExpansion(id: string, type: string | null = null): Promise<void> {
  const expansion = await opened(id);
  if (expansion === null) return;
  const ticked = freshRows(expansion.rows).filter((row) => row.type === type);
  ask({ ...expansion, ticked: new Set(ticked.map(({ key }) => key)) });
}

/** Brings what is ticked, as much as one portion holds; what is left waits for the next. */
export async function addTicked(): Promise<void> {
  const expansion = $expansion.get();
  if (expansion === null || expansion.state === 'adding' || wanted(expansion) === 0) return;
  $expansion.set({ ...expansion, state: 'adding', problem: null });
  try {
    const brought = await draw(expansion.node, await answersTo(expansion), expansion);
    const rows = brought === null ? expansion.rows : (await opened(expansion.node))?.rows;
    if ($expansion.get()?.node !== expansion.node) return;
    const left = { ...expansion, rows: rows ?? expansion.rows, brought };
    $expansion.set(wanted(left) > 0 ? { ...left, state: 'open' } : null);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if ($expansion.get() !== null) $expansion.set({ ...expansion, state: 'open', problem: error.body });
  }
}

/** Expands every selected node a little, in one step: the best connected neighbours, one portion for all of them together. */
export async function expandAll(): Promise<void> {
  const [only, ...others] = $selection.get().nodes;
  if (only === undefined) return;
  if (others.length === 0) {
    await expand(only);
    return;
  }
  const each = Math.max(3, Math.floor(STEP / (others.length + 1)));
  const ids = [only, ...others];
  const portions: Portion[] = [];
  for (const id of ids) {
    const expansion = await opened(id);
    if (expansion === null) return;
    const asked = { ...expansion, ticked: unasked(expansion.rows), limit: each };
    const answers = await attempt(() => answersTo(asked));
    if (answers === null) return;
    portions.push({ subgraph: portionOf(answers, asked.order, each), origin: id });
  }
  await drawPortions(`Expand ${ids.length} nodes`, portions);
}

export function tick(key: string): void {
  update((expansion) => ({ ticked: toggled(expansion.ticked, key), brought: null }));
}

/** Ticks these rows, or none of them when all are ticked. */
export function tickAll(keys: readonly string[]): void {
  update(({ ticked }) => {
    const all = keys.every((key) => ticked.has(key));
    const others = [...ticked].filter((key) => !keys.includes(key));
    return { ticked: new Set(all ? others : [...others, ...keys]), brought: null };
  });
}

export function setExpansion(changes: Partial<Pick<Expansion, 'order' | 'limit'>>): void {
  update(() => changes);
}

export function closeExpansion(): void {
  $expansion.set(null);
}

function update(change: (expansion: Expansion) => Partial<Expansion>): void {
  const expansion = $expansion.get();
  if (expansion !== null) $expansion.set({ ...expansion, ...change(expansion) });
}

async function opened(id: string): Promise<Expansion | null> {
  const preview = await attempt(() => askPreview(id));
  const node = $known.get().nodes.get(id);
  if (preview === null || node === undefined) return null;
  return {
    node: id,
    state: 'open',
    total: preview.total,
    rows: expansionRows(preview, node),
    ticked: new Set(),
    order: 'degree',
    limit: STEP,
    brought: null,
    problem: null,
  };
}

function askPreview(id: string): Promise<PreviewAnswer> {
  const shown = [...new Set([id, ...$view.get().nodes])].join(',');
  return call('GET /api/nodes/:id/neighbours', { params: { id }, query: { shown } });
}

/** @throws ApiProblem */
function answersTo(expansion: Expansion): Promise<ExpandAnswer[]> {
  const { node: id } = expansion;
  return Promise.all(
    requestsOf(expansion, [...$view.get().nodes]).map(async (body) =>
      asAsked(await call('POST /api/nodes/:id/neighbours', { params: { id }, body }), body),
    ),
  );
}

/** Adds one portion beside the node, as one step; gives how many nodes it was, or null when it failed. */
function draw(
  id: string,
  answers: readonly ExpandAnswer[],
  { order, limit }: Pick<Expansion, 'order' | 'limit'>,
): Promise<number | null> {
  return drawPortions(`Expand ${captionOf(id)}`, [
    { subgraph: portionOf(answers, order, limit), origin: id },
  ]);
}

async function drawPortions(what: string, portions: readonly Portion[]): Promise<number | null> {
  const brought = await addPortions(what, portions);
  if (brought === null) return null;
  const { nodes, relationships } = brought;
  const some = nodes + relationships > 0;
  notify({
    text: some
      ? `${amount(nodes, 'node')} and ${amount(relationships, 'relationship')} added`
      : 'All neighbours are on the canvas.',
    undo: some,
  });
  $order.set({ kind: 'reveal', ids: portions.flatMap(({ origin }) => origin ?? []) });
  return nodes;
}

function amount(many: number, thing: string): string {
  return `${many.toLocaleString('en-US')} ${thing}${many === 1 ? '' : 's'}`;
}

function captionOf(id: string): string {
  return $known.get().nodes.get(id)?.caption ?? 'the node';
}
