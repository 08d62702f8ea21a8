import type { Refusal } from './refusal.ts';
import { isSymbol, isWord } from './tokens.ts';
import type { Token } from './tokens.ts';

/** From 200 levels on the server's parser can overflow its stack, and then the server never answers. */
const DEEPEST = 64;

interface Frame {
  readonly weight: number;
  readonly isCase: boolean;
}

/**
 * Finds brackets, CASE and signs nested deeper than the server can take. Levels of all kinds add up, since
 * all are calls on the same stack of the parser.
 */
export function findDepth(tokens: readonly Token[]): Refusal | null {
  const open: Frame[] = [];
  let depth = 0;
  let signs = 0;
  for (const [index, token] of tokens.entries()) {
    if (opens(token)) {
      open.push({ weight: 1 + signs, isCase: token.kind === 'word' });
      depth += 1 + signs;
      signs = 0;
    } else if (closes(tokens, index, open.at(-1))) {
      depth -= open.pop()?.weight ?? 0;
      signs = 0;
    } else if (isSign(tokens, index)) signs++;
    else if (!isCarried(token)) signs = 0;
    if (depth + signs > DEEPEST) return tooDeep(token);
  }
  return null;
}

function opens(token: Token): boolean {
  return (token.kind === 'symbol' && '([{'.includes(token.text)) || isWord(token, 'CASE');
}

function closes(tokens: readonly Token[], index: number, innermost: Frame | undefined): boolean {
  if (innermost === undefined) return false;
  if (innermost.isCase) return isWord(tokens[index], 'END') && endsOperand(tokens[index - 1]);
  return tokens[index]?.kind === 'symbol' && ')]}'.includes(tokens[index].text);
}

/** NOT, `!`, or a plus or minus that no operand stands before. */
function isSign(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (isWord(token, 'NOT') || isSymbol(token, '!')) return true;
  return (isSymbol(token, '-') || isSymbol(token, '+')) && !endsOperand(tokens[index - 1]);
}

const BEFORE_AN_OPERAND = new Set('AND OR XOR NOT IN CONTAINS WITH CASE WHEN THEN ELSE'.split(' '));

function endsOperand(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'symbol') return ')]}'.includes(token.text);
  return token.kind !== 'word' || !BEFORE_AN_OPERAND.has(token.text.toUpperCase());
}

/** Names between a sign and a bracket, as in `NOT f(NOT f(…`, do not end the row. */
function isCarried(token: Token): boolean {
  if (token.kind === 'word') return !BEFORE_AN_OPERAND.has(token.text.toUpperCase());
  return token.kind === 'name' || isSymbol(token, '.');
}

function tooDeep(at: Token): Refusal {
  const detail = `Nested more than ${DEEPEST} levels deep: brackets, CASE, NOT and signs together.`;
  return { code: 'bad-request', detail, hint: 'Split it with WITH, or pass data as parameters.', at };
}
