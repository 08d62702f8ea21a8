import type { ProblemCode } from '../../../contract/problem.ts';
import { Problem } from '../../problem.ts';
import { positionAt } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Why a text may not be run, and the token that shows it. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly hint?: string | undefined;
  readonly at: Token;
}

/** A refusal with its place in the query. */
export function problemIn(text: string, { code, detail, hint, at }: Refusal): Problem {
  return new Problem(code, detail, { hint, position: positionAt(text, at.start) });
}
