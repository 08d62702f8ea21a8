import type { FileSettings } from '../../contract/import-settings.ts';
import type { Kind, Role, Rows } from '../../contract/import-words.ts';
import type { RecognisedFile } from '../../contract/import.ts';
import { Problem } from '../problem.ts';
import { givenColumn, isAdminTitle, parseAdminColumn, parseColumn } from './columns.ts';
import type { Column } from './columns.ts';
import { shorten } from './fault.ts';

interface Meaning {
  readonly format: Exclude<RecognisedFile['format'], 'jsonl'>;
  readonly kind: Kind;
  readonly header: boolean;
  readonly columns: readonly Column[];
}

const SUBJECT_TITLES = new Set(['subject', 'from', 'head', 'start']);
const RELATION_TITLES = new Set(['relation', 'relationship', 'predicate', 'verb', 'type']);
const OBJECT_TITLES = new Set(['object', 'to', 'tail', 'end']);

const EXPECTED = [
  'entities: id,labels,name,…',
  'relations: from,type,to,…',
  'sources: id,title,publisher,date,…',
  'claims: id,subject,type,object,source,…',
  'a header of neo4j-admin: :ID,:LABEL or :START_ID,:END_ID,:TYPE',
  'or three columns: subject, relation, object',
].join('; ');

/**
 * What a table holds, by its first rows and what was set by hand.
 * @throws Problem `bad-request` with what was seen and what is expected
 */
export function recogniseHeader(
  file: string,
  rows: readonly (readonly string[])[],
  settings: FileSettings = {},
): Meaning {
  const titles = (rows[0] ?? []).map((title) => title.trim());
  if (settings.columns !== undefined) return givenMeaning(file, settings.columns, settings);
  if (settings.rows === 'triples') return triplesMeaning(titles);
  if (settings.rows !== undefined && !titles.some(isAdminTitle))
    return tableMeaning(file, settings.rows, titles);
  if (titles.some(isAdminTitle)) return adminMeaning(file, titles);
  const kind = kindOf(file, titles);
  if (kind !== null) return tableMeaning(file, kind, titles);
  if (titles.length === 3 && rows.every((row) => row.length === 3)) return triplesMeaning(titles);
  throw new Problem(
    'bad-request',
    `${file}: what it holds cannot be told from its first line, ${seen(titles)}.`,
    {
      hint: `The first line should name the columns of one of these. ${EXPECTED}.`,
    },
  );
}

function kindOf(file: string, titles: readonly string[]): Kind | null {
  const names = new Set(titles.map((title) => title.replace(/:.*$/, '').toLowerCase()));
  const has = (...wanted: string[]) => wanted.every((name) => names.has(name));
  const word = /(^|[\\/._ -])(sources|entities|claims|relations)(?=[._ -])/i.exec(file)?.[2]?.toLowerCase();
  if (has('id', 'subject', 'object') || (word === 'claims' && has('subject', 'object'))) return 'claims';
  if (has('from', 'to', 'type') || (word === 'relations' && has('from', 'to'))) return 'relations';
  if (word === 'sources' || word === 'entities') return word;
  if (!has('id')) return null;
  const sourceLike = has('title') || has('publisher') || has('url') || has('origin');
  return sourceLike && !has('labels') && !has('name') ? 'sources' : 'entities';
}

const NEEDED: Readonly<Record<Kind, readonly Role[]>> = {
  sources: ['id'],
  entities: ['id'],
  claims: ['id', 'subject', 'type', 'object', 'source'],
  relations: ['from', 'type', 'to'],
};

/** Names that the projection of claims keeps for itself. */
const RESERVED = 'claims';

function tableMeaning(file: string, kind: Kind, titles: readonly string[]): Meaning {
  const columns = titles.map((title) => parseColumn(kind, title, file));
  return { format: 'csv', kind, header: true, columns: checked(file, kind, columns) };
}

function givenMeaning(
  file: string,
  columns: NonNullable<FileSettings['columns']>,
  { rows = 'entities', header = true }: FileSettings,
): Meaning {
  const kind = kindOfRows(rows);
  const given = columns.map((column) => givenColumn(kind, column, file));
  const format = rows === 'triples' ? 'triples' : 'csv';
  return { format, kind, header, columns: checked(file, kind, given) };
}

/** What the rows of a table become. */
function kindOfRows(rows: Rows): Kind {
  return rows === 'triples' ? 'relations' : rows;
}

function adminMeaning(file: string, titles: readonly string[]): Meaning {
  const columns = titles.map((title) => parseAdminColumn(title, file));
  const kind = columns.some(({ role }) => role === 'from' || role === 'to') ? 'relations' : 'entities';
  return { format: 'neo4j-admin', kind, header: true, columns: checked(file, kind, columns) };
}

function triplesMeaning(titles: readonly string[]): Meaning {
  const [subject = '', relation = '', object = ''] = titles.map((title) => title.toLowerCase());
  const header = SUBJECT_TITLES.has(subject) && RELATION_TITLES.has(relation) && OBJECT_TITLES.has(object);
  const names = header ? titles : ['subject', 'relation', 'object'];
  const columns = (['from', 'type', 'to'] as const).map((role, index): Column => {
    return { title: names[index] ?? role, name: role, role, type: 'string', list: false, space: null };
  });
  return { format: 'triples', kind: 'relations', header, columns };
}

function checked(file: string, kind: Kind, columns: readonly Column[]): readonly Column[] {
  const used = columns.filter(({ role }) => role !== 'ignored');
  const places = used.map(({ role, name }) => (role === 'property' ? `property ${name}` : role));
  const twice = used.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice !== undefined)
    fail(file, `the column "${twice.title}" is there twice`, 'Rename or remove one of them.');
  if (used.some(({ name, role }) => role === 'property' && name === ''))
    fail(file, `a column has no name, ${seen(columns.map(({ title }) => title))}`, 'Name or remove it.');
  const missing = NEEDED[kind].filter((role) => !used.some((column) => column.role === role));
  if (missing.length > 0) {
    const hint = `A file of ${kind} needs the columns ${NEEDED[kind].join(', ')}.`;
    fail(file, `no column "${missing.join('", "')}", ${seen(columns.map(({ title }) => title))}`, hint);
  }
  if (kind === 'relations' && used.some(({ role, name }) => role === 'property' && name === RESERVED))
    fail(file, `the column "${RESERVED}" is reserved`, 'It marks relationships made from claims: rename it.');
  return columns;
}

function fail(file: string, what: string, hint: string): never {
  throw new Problem('bad-request', `${file}, line 1: ${what}.`, { hint });
}

function seen(titles: readonly string[]): string {
  return `seen: ${shorten(titles.join(', '))}`;
}
