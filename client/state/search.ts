import { atom } from 'nanostores';

import type { SearchAnswer } from '../../contract/graph.ts';
import type { ProblemBody } from '../../contract/problem.ts';

export type Hit = SearchAnswer['hits'][number];

/** What is being searched for and what has been found so far. */
export interface Search {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly complete: boolean;
  readonly state: 'idle' | 'asking' | 'done';
  readonly problem: ProblemBody | null;
}

export const NO_SEARCH: Search = { text: '', hits: [], complete: true, state: 'idle', problem: null };

export const $search = atom<Search>(NO_SEARCH);
