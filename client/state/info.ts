import { atom } from 'nanostores';

import type { GraphAnswer, SchemaAnswer } from '../../contract/graph.ts';
import type { ProblemBody } from '../../contract/problem.ts';

/** The database as the server describes it; null until it has answered. */
export const $info = atom<GraphAnswer | null>(null);

export const $schema = atom<SchemaAnswer | null>(null);

/** What keeps the page from showing anything; null when all is well. */
export const $startProblem = atom<ProblemBody | null>(null);

/** What people call this graph. */
export function graphName({ sample, database }: Pick<GraphAnswer, 'sample' | 'database'>): string {
  return sample ? 'NATO–Russia talks' : database;
}
