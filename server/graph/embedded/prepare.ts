import { isWord, significant, tokenize } from '../gate/tokens.ts';
import type { Token } from '../gate/tokens.ts';
import type { RunRequest } from '../graph.ts';
import {
  refuseFileAccess,
  refuseForeignProcedures,
  refuseSchemaChange,
  refuseUpdates,
  schemaCommand,
} from './permit.ts';
import { clausesOf } from './rewrite/clauses.ts';
import { applyEdits } from './rewrite/edits.ts';
import { limitRows } from './rewrite/limit-rows.ts';
import { nameItems } from './rewrite/name-items.ts';
import { splitChains } from './rewrite/split-chains.ts';

/** What is sent to the engine, and what is needed to speak about it in the user's terms. */
export interface Prepared {
  readonly access: 'read' | 'write';
  readonly original: string;
  readonly text: string;
  readonly plan: 'EXPLAIN' | 'PROFILE' | null;
  /** What the user calls a column, where the engine has to call it otherwise. */
  readonly columns: ReadonlyMap<string, string>;
  /** An index or a constraint is added or removed, for sure: no IF decides. */
  readonly changesSchema: boolean;
  /** A chain of several hops is left in it, which the engine cannot run on larger graphs. */
  readonly chained: boolean;
  readonly originalOffset: (offset: number) => number;
}

/**
 * Makes a text that the engine runs and that means the same. Our own statements are written for it; a query from
 * outside is checked and rewritten.
 * @throws Problem `not-permitted`, `read-only`, `unsupported`, `syntax`
 */
export function prepare(request: RunRequest): Prepared {
  const { text, access, origin, rowLimit } = request;
  const tokens = significant(tokenize(text));
  const clauses = clausesOf(tokens);
  const plan = planWanted(tokens);
  const schema = schemaCommand(tokens);
  if (access === 'read' && schema !== null) refuseSchemaChange(text, schema);
  const changesSchema = schema !== null && plan === null && !tokens.some((token) => isWord(token, 'IF'));
  if (access === 'read' && plan === 'PROFILE') refuseUpdates(clauses);
  if (origin === 'statement') {
    return {
      access,
      original: text,
      text,
      plan,
      columns: new Map(),
      changesSchema,
      chained: false,
      originalOffset: (offset) => offset,
    };
  }
  refuseFileAccess(text, tokens);
  refuseForeignProcedures(text, clauses);
  const named = nameItems(text, clauses);
  const split = splitChains(tokens, clauses);
  const limited =
    access === 'read' && plan === null && rowLimit !== undefined ? limitRows(clauses, rowLimit + 1) : [];
  const edited = applyEdits(text, [...named.edits, ...split.edits, ...limited]);
  return {
    access,
    original: text,
    ...edited,
    plan,
    columns: named.columns,
    changesSchema,
    chained: split.chained,
  };
}

function planWanted([first]: readonly Token[]): Prepared['plan'] {
  if (isWord(first, 'EXPLAIN')) return 'EXPLAIN';
  return isWord(first, 'PROFILE') ? 'PROFILE' : null;
}
