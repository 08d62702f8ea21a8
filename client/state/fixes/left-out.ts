import { KEYWORDS } from '../cypher/keywords.ts';
import { expectedByEngine } from './expected.ts';
import { inserted, replaced } from './fix.ts';
import type { Fix, Refused } from './fix.ts';

/** The one word or sign that had to stand here. */
export function expectedOne({ query, tokens, at, problem }: Refused): readonly Fix[] {
  const neo4j = /expected '([^']+)'$/.exec(problem.detail)?.[1];
  const expected = neo4j ?? expectedByEngine(problem.detail);
  if (expected === undefined) return [];
  const place = tokens[at]?.start ?? query.length;
  return [inserted(place, /\w/.test(expected) ? `${expected} ` : expected)];
}

/** A query that reads and ends before it says what to give. */
export function missingReturn({ query, problem }: Refused): readonly Fix[] {
  if (!/cannot conclude with/.test(problem.detail)) return [];
  const end = query.trimEnd().replace(/;$/, '').trimEnd().length;
  const asks = 'A query that reads has to say what to return. Return all it found?';
  return [{ from: end, to: query.length, insert: '\nRETURN *', asks }];
}

/** A comma that is missing between two things, or one that nothing follows. */
export function comma({ tokens, at }: Refused): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const index of [at, at - 1, at - 2]) {
    const token = tokens[index];
    const next = tokens[index + 1];
    const ends = next === undefined || KEYWORDS.has(next.text.toUpperCase()) || /[)\]}]/.test(next.text);
    if (token?.text === ',' && ends) {
      fixes.push({
        from: token.start,
        to: token.end,
        insert: '',
        asks: 'Nothing follows this comma. Take it out?',
      });
    }
  }
  const before = tokens[at - 1];
  if (before !== undefined && tokens[at] !== undefined) fixes.push(inserted(before.end, ','));
  return fixes;
}

/** `(p Person)`: a label without its colon. */
export function missingColon({ tokens, at, vocabulary }: Refused): readonly Fix[] {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (before?.kind !== 'word' || here?.kind !== 'word') return [];
  if (![...vocabulary.labels, ...vocabulary.types].includes(here.text)) return [];
  return [replaced({ start: before.start, end: here.end }, `${before.text}:${here.text}`)];
}
