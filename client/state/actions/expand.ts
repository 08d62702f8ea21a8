import type { ExpandAnswer, PreviewAnswer } from '../../../contract/graph.ts';
import { call } from '../../api.ts';
import { $expansion, STEP, expansionRows, requestsOf, ticking, wanted } from '../expansion.ts';
import type { Expansion } from '../expansion.ts';
import { $known } from '../graph.ts';
import { notify } from '../notices.ts';
import { $view, toggled } from '../view.ts';
import { addNodes } from './add.ts';
import { attempt } from './attempt.ts';

/** Expands a node: a few neighbours at once, many only after asking which. */
export async function expand(id: string): Promise<void> {
  const preview = await askPreview(id);
  if (preview === null) return;
  const rows = expansionRows(preview);
  const all: Expansion = { ...opened(id, preview), rows, ticked: ticking(rows) };
  const many = wanted(all);
  if (many === 0) notify({ text: 'All neighbours are on the canvas already.' });
  else if (many > STEP) $expansion.set({ ...all, ticked: new Set() });
  else await bring(all);
}

/** Opens the preview whatever the number; with `type`, its rows ticked. */
export async function previewExpansion(id: string, type: string | null = null): Promise<void> {
  const preview = await askPreview(id);
  if (preview === null) return;
  const rows = expansionRows(preview);
  const ticked = new Set(
    rows.filter((row) => row.type === type && row.total > row.shown).map(({ key }) => key),
  );
  $expansion.set({ ...opened(id, preview), rows, ticked });
}

/** Brings what is ticked, as much as one portion holds. */
export async function addTicked(): Promise<void> {
  const expansion = $expansion.get();
  if (expansion === null || expansion.ticked.size === 0) return;
  $expansion.set({ ...expansion, state: 'adding' });
  const remaining = await bring(expansion);
  if ($expansion.get()?.node !== expansion.node) return;
  if (remaining === null || remaining > 0) {
    const preview = await askPreview(expansion.node);
    const rows = preview === null ? expansion.rows : expansionRows(preview);
    $expansion.set({ ...expansion, rows, state: 'open', remaining });
  } else {
    $expansion.set(null);
  }
}

export function tick(key: string): void {
  update((expansion) => ({ ticked: toggled(expansion.ticked, key), remaining: null }));
}

/** Ticks these rows, or none of them when all are ticked. */
export function tickAll(keys: readonly string[]): void {
  update(({ ticked }) => {
    const all = keys.every((key) => ticked.has(key));
    const others = [...ticked].filter((key) => !keys.includes(key));
    return { ticked: new Set(all ? others : [...others, ...keys]), remaining: null };
  });
}

export function setExpansion(change: Partial<Pick<Expansion, 'order' | 'limit'>>): void {
  update(() => change);
}

export function closeExpansion(): void {
  $expansion.set(null);
}

function update(change: (expansion: Expansion) => Partial<Expansion>): void {
  const expansion = $expansion.get();
  if (expansion !== null) $expansion.set({ ...expansion, ...change(expansion) });
}

function askPreview(id: string): Promise<PreviewAnswer | null> {
  return attempt(() =>
    call('GET /api/nodes/:id/neighbours', {
      params: { id },
      query: { shown: [...$view.get().nodes].join(',') },
    }),
  );
}

/** Adds one portion; gives how many ticked neighbours are left, or null when it failed. */
async function bring(expansion: Expansion): Promise<number | null> {
  const { node: id } = expansion;
  const shown = new Set($view.get().nodes);
  const found: ExpandAnswer[] = [];
  let room = expansion.limit;
  let remaining = 0;
  for (const request of requestsOf(expansion, [...shown])) {
    const limit = Math.max(1, room);
    const answer = await attempt(() =>
      call('POST /api/nodes/:id/neighbours', {
        params: { id },
        body: { ...request, limit, shown: [...shown] },
      }),
    );
    if (answer === null) return null;
    if (room === 0) {
      remaining += answer.nodes.length + answer.remaining;
      continue;
    }
    found.push(answer);
    remaining += answer.remaining;
    room -= answer.nodes.length;
    for (const node of answer.nodes) shown.add(node._value._element_id);
  }
  const nodes = found.flatMap((answer) => answer.nodes);
  const name = $known.get().nodes.get(id)?.caption ?? 'a node';
  await addNodes(
    `Expand ${name}`,
    {
      nodes,
      relationships: found.flatMap(({ relationships }) => relationships),
      degrees: Object.assign({}, ...found.map(({ degrees }) => degrees)) as Record<string, number>,
    },
    id,
  );
  const text = `${nodes.length === 1 ? '1 node' : `${nodes.length} nodes`} added beside ${name}`;
  notify({ text, undo: nodes.length > 0 });
  return remaining;
}

function opened(id: string, preview: PreviewAnswer): Expansion {
  return {
    node: id,
    state: 'open',
    total: preview.total,
    rows: [],
    ticked: new Set(),
    order: 'degree',
    limit: STEP,
    remaining: null,
  };
}
