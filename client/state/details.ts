import { atom } from 'nanostores';

import type { Claim, EvidenceAnswer } from '../../contract/claims.ts';
import type { PreviewAnswer } from '../../contract/graph.ts';
import type { ProblemBody } from '../../contract/problem.ts';

/** What the inspector has asked for: on its way (null), there, or refused. */
export interface Asked<T> {
  readonly answer: T | null;
  readonly problem: ProblemBody | null;
}

export interface NodeClaims {
  readonly claims: readonly Claim[];
  readonly complete: boolean;
}

/** Relationships of nodes by type and direction, claims of nodes, evidence of relationships; by element id. */
export const $previews = atom<ReadonlyMap<string, Asked<PreviewAnswer>>>(new Map());
export const $claims = atom<ReadonlyMap<string, Asked<NodeClaims>>>(new Map());
export const $evidence = atom<ReadonlyMap<string, Asked<EvidenceAnswer>>>(new Map());
