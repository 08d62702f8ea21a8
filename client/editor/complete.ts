import { identifier } from '../state/cypher/identifier.ts';
import { endsInside } from '../state/cypher/tokens.ts';
import { parameterNames } from '../state/parameters.ts';
import type { Completion, Completions, QuerySchema } from './messages.ts';
import { propertiesHere } from './properties-here.ts';

/** One thing the grammar lets stand somewhere. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'keyword' | 'variable' | 'name' | 'property' | 'other';
}

/** What may stand behind a text, according to the grammar. */
export type Suggest = (before: string) => readonly Suggestion[];

/** Keywords of administration, which no query here may use. */
const NOT_HERE =
  /^(CYPHER|ALTER|DENY|GRANT|REVOKE|RENAME|START|STOP|ENABLE|DRYRUN|DEALLOCATE|REALLOCATE|TERMINATE|USE)\b/;

/** What may stand at a place of a query: what the grammar permits, filled with the names of this database. */
export function completionsAt(
  text: string,
  offset: number,
  schema: QuerySchema,
  suggest: Suggest,
): Completions {
  const before = text.slice(0, offset);
  const inside = endsInside(before);
  if (inside === 'comment' || inside === 'string') return { from: offset, options: [] };
  const procedure = /\bCALL\s+([\w.]*)$/i.exec(before)?.[1];
  if (procedure !== undefined) {
    return {
      from: offset - procedure.length,
      options: schema.procedures.map((name) => plain(name, 'procedure', `${name}()`)),
    };
  }
  const word = (inside === 'name' ? /`(?:``|[^`])*$/ : /\$?[\p{L}\p{N}_]*$/u).exec(before)?.[0] ?? '';
  const from = offset - word.length;
  if (word.startsWith('$')) {
    const names = parameterNames(`${before.slice(0, from)} ${text.slice(offset)}`);
    return { from, options: names.map((name) => plain(`$${name}`, 'parameter')) };
  }
  const start = text.slice(0, from);
  const options = suggest(start).flatMap((item) => completed(item, start, schema));
  if (options.some(({ label, kind }) => label === 'TRUE' && kind === 'keyword'))
    options.push(...functions(schema));
  if (options.length === 0 && /[\w`)\]]\.$/.test(start)) options.push(...allProperties(start, schema));
  // In backticks everything is a name.
  return { from, options: inside === 'name' ? options.filter(isName).map(quoted) : options };
}

function completed({ label, kind }: Suggestion, start: string, schema: QuerySchema): readonly Completion[] {
  switch (kind) {
    case 'keyword':
      return NOT_HERE.test(label) ? [] : [{ ...plain(label, 'keyword'), boost: -10 }];
    case 'variable':
      return [{ ...plain(label, 'variable'), boost: 20 }];
    case 'name':
      return [labelOrType(label, schema)];
    case 'property':
      return [property(label, propertiesHere(start, schema))];
    case 'other':
      return [plain(label, 'other')];
  }
}

/** The grammar does not tell labels from types; the database may use a name for both. */
function labelOrType(name: string, schema: QuerySchema): Completion {
  const kind = Object.hasOwn(schema.labels, name) ? 'label' : 'type';
  return { ...plain(name, kind, identifier(name)), detail: kind, boost: 10 };
}

function property(name: string, here: ReadonlyMap<string, string>): Completion {
  const of = here.get(name);
  const found = { ...plain(name, 'property', identifier(name)), boost: of === undefined ? 0 : 15 };
  return of === undefined ? found : { ...found, detail: `of ${of}` };
}

function allProperties(start: string, schema: QuerySchema): readonly Completion[] {
  const all = [...Object.values(schema.labels), ...Object.values(schema.relationshipTypes)].flat();
  const here = propertiesHere(start, schema);
  return [...new Set(all)].map((name) => property(name, here));
}

function functions({ functions: known }: QuerySchema): readonly Completion[] {
  return known.map(({ name, takes }) => ({ ...plain(name, 'function', `${name}()`), detail: `(${takes})` }));
}

function isName({ kind }: Completion): boolean {
  return kind === 'label' || kind === 'type' || kind === 'property';
}

function quoted(option: Completion): Completion {
  return { ...option, insert: `\`${option.label.replaceAll('`', '``')}\`` };
}

function plain(label: string, kind: Completion['kind'], insert = label): Completion {
  return { label, kind, insert, boost: 0 };
}
