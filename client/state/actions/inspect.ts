import type { WritableAtom } from 'nanostores';

import { ApiProblem, call } from '../../api.ts';
import { $claims, $evidence, $previews } from '../details.ts';
import type { Asked } from '../details.ts';

/** Asks for what the inspector tells of a node; what is known is not asked again. */
export function inspectNode(id: string): void {
  void ask($previews, id, () => call('GET /api/nodes/:id/neighbours', { params: { id } }));
  void ask($claims, id, () => call('GET /api/nodes/:id/claims', { params: { id }, query: { limit: 100 } }));
}

/** Asks who says so. */
export function inspectRelationship(id: string): void {
  void ask($evidence, id, () => call('GET /api/relationships/:id/evidence', { params: { id } }));
}

/** Asks again after something went wrong. */
export function askAgain(id: string): void {
  for (const store of [$previews, $claims, $evidence]) {
    const known = new Map<string, Asked<never>>(store.get() as ReadonlyMap<string, Asked<never>>);
    if (known.get(id)?.problem !== null) known.delete(id);
    (store as WritableAtom<ReadonlyMap<string, Asked<never>>>).set(known);
  }
}

async function ask<T>(
  store: WritableAtom<ReadonlyMap<string, Asked<T>>>,
  id: string,
  question: () => Promise<T>,
): Promise<void> {
  if (store.get().has(id)) return;
  const put = (asked: Asked<T>) => store.set(new Map(store.get()).set(id, asked));
  put({ answer: null, problem: null });
  try {
    put({ answer: await question(), problem: null });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    put({ answer: null, problem: error.body });
  }
}
