import { isSymbol, isWord, nameOf } from '../../gate/tokens.ts';
import type { Token } from '../../gate/tokens.ts';
import { itemsOf, projectionOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Edit } from './edits.ts';

interface Named {
  readonly edits: readonly Edit[];
  /** The column's own name by the name it was given, where they differ. */
  readonly columns: ReadonlyMap<string, string>;
}

/**
 * Gives every item of RETURN that has no name its own text as name, as Neo4j does. Without names, an aggregating
 * RETURN of the engine answers ids instead of nodes.
 */
export function nameItems(text: string, clauses: readonly Clause[]): Named {
  const edits: Edit[] = [];
  const columns = new Map<string, string>();
  for (const clause of clauses.filter(({ keyword }) => keyword === 'RETURN')) {
    for (const item of itemsOf(projectionOf(clause))) {
      const last = item.at(-1);
      if (last === undefined || isSymbol(item[0], '*') || isWord(item.at(-2), 'AS')) continue;
      const column = columnOf(text, item);
      // The engine ends a name at the first backtick, doubled or not.
      const name = column.replaceAll('`', "'");
      if (name !== column) columns.set(name, column);
      edits.push({ at: last.start + last.text.length, insert: ` AS \`${name}\`` });
    }
  }
  return { edits, columns };
}

function columnOf(text: string, item: readonly Token[]): string {
  const [first] = item;
  const last = item.at(-1);
  if (first === undefined || last === undefined) return '';
  return item.length === 1 ? nameOf(first) : text.slice(first.start, last.start + last.text.length);
}
