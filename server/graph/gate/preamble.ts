import { QUERY_OPTIONS } from './permitted.ts';
import type { Refusal } from './refusal.ts';
import { isSymbol, isWord } from './tokens.ts';
import type { Token } from './tokens.ts';

/** What stands before a statement: EXPLAIN, PROFILE and `CYPHER 5 runtime=slotted`. */
export interface Preamble {
  /** EXPLAIN and PROFILE, as often as they stand there. */
  readonly modes: readonly Token[];
  /** The option that is not permitted. */
  readonly refusal: Refusal | null;
}

export function preambleOf(tokens: readonly Token[]): Preamble {
  const modes: Token[] = [];
  for (let index = 0; ; index++) {
    const token = tokens[index];
    if (isWord(token, 'EXPLAIN') || isWord(token, 'PROFILE')) modes.push(token as Token);
    else if (isWord(token, 'CYPHER') || token?.kind === 'number') continue;
    else if (token?.kind === 'word' && isSymbol(tokens[index + 1], '=')) {
      if (!QUERY_OPTIONS.has(token.text.toLowerCase())) return { modes, refusal: optionRefusal(token) };
      index += 2;
    } else return { modes, refusal: null };
  }
}

/**
 * The text that asks for the plan: EXPLAIN before it, blanks where it says EXPLAIN or PROFILE itself, since
 * the server refuses both together.
 */
export function explainText(text: string, { modes }: Preamble): string {
  const parts: string[] = [EXPLAIN];
  let end = 0;
  for (const { start, text: word } of modes) {
    parts.push(text.slice(end, start), ' '.repeat(word.length));
    end = start + word.length;
  }
  return parts.join('') + text.slice(end);
}

/** What `explainText` puts before the query. */
export const EXPLAIN = 'EXPLAIN ';

function optionRefusal(at: Token): Refusal {
  const hint = `Permitted are ${[...QUERY_OPTIONS].join(', ')}.`;
  return { code: 'not-permitted', detail: `The option ${at.text.slice(0, 60)} is not permitted.`, hint, at };
}
