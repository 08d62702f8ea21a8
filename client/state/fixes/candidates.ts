import type { ProblemBody } from '../../../contract/problem.ts';
import { tokensOf } from '../cypher/tokens.ts';
import { unclosedBracket, unclosedQuote } from './brackets.ts';
import { fixed } from './fix.ts';
import type { Fix, Rule, Vocabulary } from './fix.ts';
import { comma, expectedOne, missingColon, missingReturn } from './left-out.ts';
import { misspeltFunction, misspeltKeyword, misspeltVariable } from './names.ts';
import { operator } from './operators.ts';

/** The surest first. */
const RULES: readonly Rule[] = [
  unclosedQuote,
  misspeltFunction,
  misspeltVariable,
  missingReturn,
  operator,
  misspeltKeyword,
  missingColon,
  unclosedBracket,
  expectedOne,
  comma,
];

/** What a wrong text is refused with; nothing in the text mends what a database that is away, full or read-only says. */
const OF_THE_TEXT: ReadonlySet<ProblemBody['code']> = new Set([
  'syntax',
  'unsupported',
  'not-permitted',
  'query-failed',
]);

/** Changes that may take this problem away. Whether one does only the database can tell. */
export function candidatesFor(query: string, problem: ProblemBody, vocabulary: Vocabulary): readonly Fix[] {
  if (!OF_THE_TEXT.has(problem.code)) return [];
  const tokens = tokensOf(query);
  const offset = problem.position?.offset ?? 0;
  const behind = tokens.findIndex(({ end }) => end > offset);
  const refused = { query, problem, tokens, at: behind < 0 ? tokens.length : behind, vocabulary };
  const seen = new Set<string>();
  return RULES.flatMap((rule) => rule(refused)).filter(({ from, to, insert }) => {
    const key = JSON.stringify([from, to, insert]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** Candidates tried at most. */
const MOST_TRIED = 8;

/**
 * The first candidate that the database agrees to: a fix that does not mend is not offered. When all leave something
 * wrong, the first that lets the database read on to a mistake elsewhere. `ask` gives what is wrong with a query.
 */
export async function agreedFix(
  query: string,
  candidates: readonly Fix[],
  ask: (query: string) => Promise<ProblemBody | null>,
): Promise<Fix | null> {
  let second: Fix | null = null;
  for (const fix of candidates.slice(0, MOST_TRIED)) {
    const text = fixed(query, fix);
    const left = await ask(text);
    if (left === null || left.code === 'parameter-missing') return fix;
    if (readOn(text, fix, left)) second ??= fix;
  }
  return second;
}

/** Whether the database took what was mended and at least the token behind it. */
function readOn(text: string, { from, insert }: Fix, { position }: ProblemBody): boolean {
  const next = tokensOf(text).find(({ start }) => start >= from + insert.length);
  return position !== undefined && next !== undefined && position.offset >= next.end;
}
