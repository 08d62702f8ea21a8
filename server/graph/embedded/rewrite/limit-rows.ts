import type { Clause } from './clauses.ts';
import type { Edit } from './edits.ts';

/**
 * Puts a LIMIT at the end of a query that has none: the engine makes all rows of an answer before the first can
 * be read, and there may be millions that nobody will see.
 */
export function limitRows(clauses: readonly Clause[], limit: number): Edit[] {
  const outermost = clauses.filter((clause) => clause.outermost);
  const at = outermost.findLastIndex(({ keyword }) => keyword === 'RETURN');
  const after = outermost.slice(at + 1).map(({ keyword }) => keyword);
  const plain = after.every((keyword) => ['ORDER', 'SKIP', 'OFFSET'].includes(keyword));
  if (at === -1 || !plain || outermost.some(({ keyword }) => keyword === 'UNION')) return [];
  const last = outermost.at(-1)?.body.at(-1);
  return last === undefined ? [] : [{ at: last.start + last.text.length, insert: ` LIMIT ${limit}` }];
}
