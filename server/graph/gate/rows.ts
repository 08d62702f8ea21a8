import type { Refusal } from './refusal.ts';
import { isSymbol, isWord } from './tokens.ts';
import type { Token } from './tokens.ts';

/** `a.b.c …` and `:A:B …`: each part is a level for the parser; 500 were too many. */
const MOST_PARTS = 200;
/** The server writes XOR out in ANDs and ORs, twice as many for each: at 20 it fills its memory and answers nobody. */
const MOST_XOR = 10;

/** Finds names with too many parts, and too many XORs. */
export function findRow(tokens: readonly Token[]): Refusal | null {
  let parts = 0;
  let xors = 0;
  for (const [index, token] of tokens.entries()) {
    if (isJoint(token)) parts++;
    else if (!isJoint(tokens[index - 1])) parts = 0;
    if (isWord(token, 'XOR')) xors++;
    if (parts > MOST_PARTS) return refuse(`A name with more than ${MOST_PARTS} parts.`, token);
    if (xors > MOST_XOR) return refuse(`More than ${MOST_XOR} times XOR.`, token);
  }
  return null;
}

function isJoint(token: Token | undefined): boolean {
  return isSymbol(token, '.') || isSymbol(token, ':') || isSymbol(token, '&');
}

function refuse(detail: string, at: Token): Refusal {
  return { code: 'bad-request', detail, hint: 'Write it shorter.', at };
}
