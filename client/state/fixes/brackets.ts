import type { Token } from '../cypher/tokens.ts';
import { inserted } from './fix.ts';
import type { Fix, Refused } from './fix.ts';

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** A bracket that is not closed where the query goes on, or one that closes nothing. */
export function unclosedBracket({ query, tokens, at }: Refused): readonly Fix[] {
  const open = openAt(tokens, at);
  const here = tokens[at];
  const last = open.at(-1);
  const fixes: Fix[] = [];
  if (last !== undefined) {
    const close = CLOSES[last.text] ?? '';
    const before = tokens[at - 1]?.end ?? query.trimEnd().length;
    fixes.push(inserted(before, close));
    if (here !== undefined) fixes.push(inserted(here.end, close));
  } else if (here !== undefined && Object.values(CLOSES).includes(here.text)) {
    const { start: from, end: to, text } = here;
    fixes.push({ from, to, insert: '', asks: `This ${text} closes nothing. Take it out?` });
  }
  return fixes;
}

/** The brackets open in front of a token, outermost first. */
function openAt(tokens: readonly Token[], at: number): readonly Token[] {
  const open: Token[] = [];
  for (const token of tokens.slice(0, at)) {
    if (token.kind !== 'symbol') continue;
    if (CLOSES[token.text] !== undefined) open.push(token);
    else if (CLOSES[open.at(-1)?.text ?? ''] === token.text) open.pop();
  }
  return open;
}

/** A clause, which hardly belongs to what is quoted. */
const CLAUSE = /\s+(?:RETURN|WITH|WHERE|MATCH|ORDER|LIMIT|SKIP|AND|OR|SET|CREATE|MERGE|UNION|AS)\b/i;

/** A text or a name in backticks that does not end: it may end before the next clause, bracket or line. */
export function unclosedQuote({ query, tokens, at, problem }: Refused): readonly Fix[] {
  const token = tokens[at];
  if (token === undefined || !/does not end/.test(problem.detail) || !/^["'`]/.test(token.text)) return [];
  const quote = token.text.charAt(0);
  const ends = [CLAUSE, /[)\]},]/, /\s*[\n\r]/, /\W/]
    .map((form) => token.text.slice(1).search(form))
    .filter((found) => found > 0)
    .map((found) => token.start + 1 + found);
  return [...new Set([...ends, query.trimEnd().length])].map((end) => inserted(end, quote));
}
