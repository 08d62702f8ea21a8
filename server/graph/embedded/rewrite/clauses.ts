import { isSymbol, isWord } from '../../gate/tokens.ts';
import type { Token } from '../../gate/tokens.ts';

/** A clause of a query or of a `CALL { … }`: its first token, and all after it up to the next clause. */
export interface Clause {
  readonly keyword: string;
  readonly start: Token;
  readonly body: readonly Token[];
  /** Not inside a `CALL { … }`. */
  readonly outermost: boolean;
}

const KEYWORDS = new Set(
  `MATCH OPTIONAL WITH RETURN UNWIND WHERE ORDER SKIP OFFSET LIMIT UNION CALL YIELD CREATE MERGE ON SET DELETE DETACH
  REMOVE FOREACH LOAD USING USE FINISH`.split(/\s+/),
);
/** After these, the next word is no clause: ON MATCH, DETACH DELETE, STARTS WITH, AS limit, n.order, :Match … */
const BEFORE_NO_CLAUSE = ['ON', 'DETACH', 'STARTS', 'ENDS', 'AS', 'LOAD'];
const SYMBOLS_BEFORE_NO_CLAUSE = ['.', ':', '|', '&', '!', ',', '='];

interface Level {
  readonly opening: number;
  /** Clauses stand at the outermost level and directly inside `CALL { … }`, never in other brackets. */
  readonly holdsClauses: boolean;
  begun: number | null;
}

/** All clauses in the order of their ends. Braces of maps, EXISTS and COUNT are parts of the clause around them. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  const levels: Level[] = [{ opening: -1, holdsClauses: true, begun: null }];
  let lastOpening = -1;
  const end = (level: Level, index: number): void => {
    const start = level.begun === null ? undefined : tokens[level.begun];
    if (level.begun === null || start === undefined) return;
    const body = tokens.slice(level.begun + 1, index);
    clauses.push({ keyword: start.text.toUpperCase(), start, body, outermost: levels[0] === level });
    level.begun = null;
  };
  for (const [index, token] of tokens.entries()) {
    const level = levels.at(-1);
    if (level === undefined) break;
    if (isOpening(token)) {
      levels.push({ opening: index, holdsClauses: opensSubquery(tokens, index, lastOpening), begun: null });
    } else if (isClosing(token) && levels.length > 1) {
      end(level, index);
      lastOpening = level.opening;
      levels.pop();
    } else if (level.holdsClauses && (isSymbol(token, ';') || startsClause(tokens, index))) {
      end(level, index);
      if (!isSymbol(token, ';')) level.begun = index;
    }
  }
  for (const level of levels.toReversed()) end(level, tokens.length);
  return clauses;
}

/** The tokens between commas that stand outside of all brackets. */
export function itemsOf(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isOpening(token)) depth += 1;
    if (isClosing(token)) depth -= 1;
    if (depth === 0 && isSymbol(token, ',')) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
}

/** What RETURN or WITH projects: without DISTINCT. */
export function projectionOf({ body }: Clause): readonly Token[] {
  return isWord(body[0], 'DISTINCT') ? body.slice(1) : body;
}

export function isOpening(token: Token): boolean {
  return isSymbol(token, '(') || isSymbol(token, '[') || isSymbol(token, '{');
}

export function isClosing(token: Token): boolean {
  return isSymbol(token, ')') || isSymbol(token, ']') || isSymbol(token, '}');
}

/** `CALL {`, or `CALL (n) {` whose parenthesis opened last. */
function opensSubquery(tokens: readonly Token[], index: number, lastOpening: number): boolean {
  if (!isSymbol(tokens[index], '{')) return false;
  const before = tokens[index - 1];
  return isWord(before, 'CALL') || (isSymbol(before, ')') && isWord(tokens[lastOpening - 1], 'CALL'));
}

function startsClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !KEYWORDS.has(token.text.toUpperCase())) return false;
  const before = tokens[index - 1];
  return !(
    BEFORE_NO_CLAUSE.some((word) => isWord(before, word)) ||
    SYMBOLS_BEFORE_NO_CLAUSE.some((symbol) => isSymbol(before, symbol))
  );
}
