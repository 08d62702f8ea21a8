import type { WritableAtom } from 'nanostores';

import type { NodeValue } from '../../../contract/values.ts';
import { ApiProblem, call } from '../../api.ts';
import { $claims, $evidence, $previews } from '../details.ts';
import type { Asked } from '../details.ts';
import { $drawn } from '../drawn.ts';
import { $known, learned } from '../graph.ts';
import { $closedFor, $visit } from '../inspect.ts';
import { $order } from '../orders.ts';
import { $paths } from '../paths.ts';
import { $selection } from '../selection.ts';
import { selectNode } from './select.ts';

const FEW_CLAIMS = 100;
const MOST_CLAIMS = 500;

/** Asks for what the inspector tells of a node; what was answered before is shown until then. */
export function inspectNode(id: string): void {
  void ask($previews, id, () =>
    call('GET /api/nodes/:id/neighbours', { params: { id }, query: { sample: 1 } }),
  );
  askClaims(id, FEW_CLAIMS);
}

/** Asks for as many claims of a node as the server gives. */
export function moreClaims(id: string): void {
  askClaims(id, MOST_CLAIMS);
}

function askClaims(id: string, limit: number): void {
  void ask($claims, id, () => call('GET /api/nodes/:id/claims', { params: { id }, query: { limit } }));
}

/** Asks who says so. */
export function inspectRelationship(id: string): void {
  void ask($evidence, id, () => call('GET /api/relationships/:id/evidence', { params: { id } }));
}

/** Opens a node that the inspector names: selects it where it is drawn, otherwise shows it without drawing it. */
export function lookAt(node: NodeValue): void {
  const id = node._value._element_id;
  $known.set(learned($known.get(), { nodes: [node], relationships: [], degrees: {} }));
  if ($drawn.get().nodes.some((drawn) => drawn.id === id)) {
    selectNode(id);
    $order.set({ kind: 'reveal', ids: [id] });
    return;
  }
  const under = $selection.get();
  const before = $visit.get();
  if (before?.id === id && before.under === under) return;
  $visit.set({ id, under, from: before?.under === under ? before : null });
}

/** Back to what was looked at before. */
export function lookBack(): void {
  $visit.set($visit.get()?.from ?? null);
}

/** Closes the inspector and keeps the selection; it opens again for another one. */
export function closeInspector(): void {
  $visit.set(null);
  $paths.set(null);
  $closedFor.set($selection.get());
}

async function ask<T>(
  store: WritableAtom<ReadonlyMap<string, Asked<T>>>,
  id: string,
  question: () => Promise<T>,
): Promise<void> {
  const put = (asked: Asked<T>) => store.set(new Map(store.get()).set(id, asked));
  const before = store.get().get(id)?.answer ?? null;
  put({ answer: before, problem: null });
  try {
    put({ answer: await question(), problem: null });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    put({ answer: null, problem: error.body });
  }
}
