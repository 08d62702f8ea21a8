import { PROCEDURES } from '../cypher/functions.ts';
import { KEYWORDS } from '../cypher/keywords.ts';
import { nearest } from '../cypher/near.ts';
import type { Token } from '../cypher/tokens.ts';
import { replaced } from './fix.ts';
import type { Fix, Refused } from './fix.ts';

/** A function or procedure nobody knows, but one that is nearly called so. */
export function misspeltFunction({ query, problem, tokens, vocabulary }: Refused): readonly Fix[] {
  const [, name] = /(?:function|procedure) [`']?(\w+(?:\.\w+)*)/i.exec(problem.detail) ?? [];
  if (name === undefined) return [];
  const known = /procedure/i.test(problem.detail) ? PROCEDURES : vocabulary.functions;
  const meant = nearest(name, known);
  const first = tokens.find(({ start }) => query.startsWith(name, start));
  if (meant === null || first === undefined) return [];
  return [replaced({ start: first.start, end: first.start + name.length }, meant)];
}

/** A variable that is nowhere defined, but one that is nearly called so. */
export function misspeltVariable({ problem, tokens }: Refused): readonly Fix[] {
  const [, name] = /variable [`']([^`']+)[`']/i.exec(problem.detail) ?? [];
  if (name === undefined) return [];
  const index = tokens.findIndex((token, place) => isVariable(tokens, place) && token.text === name);
  const others = tokens.filter((token, place) => isVariable(tokens, place) && token.text !== name);
  const meant = nearest(name, new Set(others.map(({ text }) => text)));
  const found = tokens[index];
  return meant === null || found === undefined ? [] : [replaced(found, meant)];
}

function isVariable(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || KEYWORDS.has(token.text.toUpperCase())) return false;
  return !['.', ':', '|', '&'].includes(tokens[index - 1]?.text ?? '') && tokens[index + 1]?.text !== '(';
}

/** Tokens before the one complained of that may be to blame. */
const BACK = 3;

/** A keyword with a letter too many, too few, wrong or in the wrong place. */
export function misspeltKeyword({ tokens, at, problem }: Refused): readonly Fix[] {
  const expected = [...problem.detail.matchAll(/'([A-Z]+)/g)].map(([, word = '']) => word);
  const fixes: Fix[] = [];
  for (let index = at; index >= Math.max(0, at - BACK); index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.text.length < 3 || KEYWORDS.has(token.text.toUpperCase())) continue;
    if (['.', ':', '|'].includes(tokens[index - 1]?.text ?? '')) continue;
    const meant = nearest(token.text, expected) ?? nearest(token.text, KEYWORDS);
    if (meant !== null) fixes.push(replaced(token, inCaseOf(token.text, meant)));
  }
  return fixes;
}

function inCaseOf(written: string, keyword: string): string {
  return written === written.toLowerCase() ? keyword.toLowerCase() : keyword;
}
