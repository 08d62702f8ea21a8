import { Problem } from '../../problem.ts';
import { findDepth } from './depth.ts';
import { findEscape } from './escapes.ts';
import { findForbidden } from './forbidden.ts';
import type { Permitted } from './permitted.ts';
import { preambleOf } from './preamble.ts';
import type { Preamble } from './preamble.ts';
import { problemIn } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { findRow } from './rows.ts';
import { isSymbol, significant, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** As much as the HTTP API takes. */
const LONGEST = 1_000_000;

/**
 * Everything that can be told from a query's text alone.
 * @throws Problem with the place of the first thing that is refused
 */
export function checkText(text: string, permitted: Permitted): Preamble {
  if (text.length > LONGEST) {
    const detail = `The query has ${text.length} characters; at most ${LONGEST}.`;
    throw new Problem('too-large', detail, { hint: 'Pass data as parameters.' });
  }
  const all = tokenize(text);
  const tokens = significant(all);
  if (tokens.length === 0) throw new Problem('syntax', 'There is no query.', { hint: 'Type one.' });
  const preamble = preambleOf(tokens);
  const refusal =
    findEscape(all) ??
    findSecondStatement(tokens) ??
    findDepth(tokens) ??
    findRow(tokens) ??
    preamble.refusal ??
    findForbidden(tokens, permitted);
  if (refusal !== null) throw problemIn(text, refusal);
  return preamble;
}

function findSecondStatement(tokens: readonly Token[]): Refusal | null {
  const end = tokens.findIndex((token) => isSymbol(token, ';'));
  const at = end === -1 ? undefined : tokens[end + 1];
  if (at === undefined) return null;
  return { code: 'bad-request', detail: 'One statement at a time.', hint: 'Run them one by one.', at };
}
