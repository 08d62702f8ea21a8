import type { Refusal } from './refusal.ts';
import { isSymbol, isWord } from './tokens.ts';
import type { Token } from './tokens.ts';

/** From 200 levels on the server's parser can overflow its stack, and then the server never answers. */
const DEEPEST = 64;
/** The time for a subquery in a subquery doubles with each level: 2 s at 16, no answer at 20. */
const DEEPEST_SUBQUERY = 8;
/** `a AND b AND c …` without brackets is nested, too: 300 can be too many for a server that has just started. */
const LONGEST_CHAIN = 200;

interface Level {
  /** How many levels it counts for: itself and the signs before it. */
  readonly weight: number;
  readonly kind: 'brackets' | 'case' | 'subquery';
  /** Operators since the last comma. */
  operators: number;
}

/**
 * Finds brackets, CASE, signs and chains nested deeper than the server can take. Levels of all kinds add up,
 * since all are calls on the same stack of the parser.
 */
export function findDepth(tokens: readonly Token[]): Refusal | null {
  const levels: Level[] = [{ weight: 0, kind: 'brackets', operators: 0 }];
  let depth = 0;
  let subqueries = 0;
  let signs = 0;
  for (const [index, token] of tokens.entries()) {
    const innermost = levels.at(-1) as Level;
    if (opens(token)) {
      const level = levelAt(tokens, index, signs);
      levels.push(level);
      depth += level.weight;
      subqueries += level.kind === 'subquery' ? 1 : 0;
    } else if (levels.length > 1 && closes(tokens, index, innermost)) {
      levels.pop();
      depth -= innermost.weight;
      subqueries -= innermost.kind === 'subquery' ? 1 : 0;
    } else countOperator(tokens, index, innermost);
    signs = signsAfter(tokens, index, signs);
    if (depth + signs > DEEPEST) return tooDeep(token);
    if (subqueries > DEEPEST_SUBQUERY) return tooManySubqueries(token);
    if (innermost.operators > LONGEST_CHAIN) return tooLong(token);
  }
  return null;
}

function levelAt(tokens: readonly Token[], index: number, signs: number): Level {
  const before = tokens[index - 1];
  const isSubquery =
    isSymbol(tokens[index], '{') && ['COUNT', 'EXISTS', 'COLLECT'].some((word) => isWord(before, word));
  const kind = isSubquery ? 'subquery' : isWord(tokens[index], 'CASE') ? 'case' : 'brackets';
  return { weight: 1 + signs, kind, operators: 0 };
}

function opens(token: Token): boolean {
  return isOneOf(token, '([{') || isWord(token, 'CASE');
}

function closes(tokens: readonly Token[], index: number, { kind }: Level): boolean {
  if (kind === 'case') return isWord(tokens[index], 'END') && endsOperand(tokens[index - 1]);
  return isOneOf(tokens[index], ')]}');
}

/** How many signs stand in a row up to a token; a name between a sign and a bracket, as in `NOT f(`, does not end the row. */
function signsAfter(tokens: readonly Token[], index: number, signs: number): number {
  const token = tokens[index] as Token;
  if (isSign(tokens, index)) return signs + 1;
  const isCarried =
    token.kind === 'name' || isSymbol(token, '.') || (token.kind === 'word' && endsOperand(token));
  return isCarried && !isWord(token, 'END') ? signs : 0;
}

/** NOT, `!`, or a plus or minus that no operand stands before. */
function isSign(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (isWord(token, 'NOT') || isSymbol(token, '!')) return true;
  return isOneOf(token, '+-') && !endsOperand(tokens[index - 1]);
}

/** OR is not counted: the server takes thousands. The minus of an arrow is none. */
function countOperator(tokens: readonly Token[], index: number, level: Level): void {
  const token = tokens[index];
  const isArrow = isSymbol(token, '-') && isOneOf(tokens[index + 1], '->[');
  if (isSymbol(token, ',')) level.operators = 0;
  else if (isWord(token, 'AND') || (isOneOf(token, '+-*/%^|') && !isArrow)) level.operators++;
}

const BEFORE_AN_OPERAND = new Set('AND OR XOR NOT IN CONTAINS WITH CASE WHEN THEN ELSE'.split(' '));

function endsOperand(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'symbol') return isOneOf(token, ')]}');
  return token.kind !== 'word' || !BEFORE_AN_OPERAND.has(token.text.toUpperCase());
}

function isOneOf(token: Token | undefined, symbols: string): boolean {
  return token?.kind === 'symbol' && symbols.includes(token.text);
}

function tooDeep(at: Token): Refusal {
  const detail = `Nested more than ${DEEPEST} levels deep: brackets, CASE, NOT and signs together.`;
  return { code: 'bad-request', detail, hint: 'Split it with WITH, or pass data as parameters.', at };
}

function tooManySubqueries(at: Token): Refusal {
  const detail = `COUNT, EXISTS and COLLECT nested more than ${DEEPEST_SUBQUERY} levels deep.`;
  return { code: 'bad-request', detail, hint: 'Split it with WITH.', at };
}

function tooLong(at: Token): Refusal {
  const detail = `More than ${LONGEST_CHAIN} operators in one expression.`;
  return { code: 'bad-request', detail, hint: 'Use IN, a list or a parameter.', at };
}
