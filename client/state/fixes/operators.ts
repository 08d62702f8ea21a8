import { replaced } from './fix.ts';
import type { Fix, Refused } from './fix.ts';

/** Two signs that other languages write, or that a space came between, and what Cypher writes. */
const PAIRS: Readonly<Record<string, string>> = {
  '>=': '>=',
  '<=': '<=',
  '=>': '>=',
  '=<': '<=',
  '==': '=',
  '!=': '<>',
  '<>': '<>',
  '&&': 'AND',
  '||': 'OR',
  '->': '->',
  '<-': '<-',
  ']>': ']->',
};

export function operator({ query, tokens, at }: Refused): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const index of [at - 1, at, at - 2]) {
    const [first, second] = [tokens[index], tokens[index + 1]];
    if (first?.kind !== 'symbol' || second?.kind !== 'symbol') continue;
    const meant = PAIRS[first.text + second.text];
    if (meant === undefined || query.slice(first.start, second.end) === meant) continue;
    fixes.push(replaced({ start: first.start, end: second.end }, meant));
  }
  return fixes;
}
