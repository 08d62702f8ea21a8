import type { ImportColumn } from '../../contract/import-settings.ts';
import { COLUMN_ROLES } from '../../contract/import-words.ts';
import type { Kind, Role } from '../../contract/import-words.ts';
import { Problem } from '../problem.ts';
import { cellType, typeNames } from './convert.ts';
import type { CellType } from './convert.ts';

export interface Column {
  /** As the header writes it. */
  readonly title: string;
  /** The name of the property, or of the role. */
  readonly name: string;
  readonly role: Role;
  readonly type: CellType;
  readonly list: boolean;
  /** The id space of a neo4j-admin column such as `:ID(Person)`. */
  readonly space: string | null;
}

/** The columns with a role of their own, by kind of file. */
export const ROLES: Readonly<Record<Kind, ReadonlyMap<string, Role>>> = {
  sources: roles('sources'),
  entities: roles('entities'),
  claims: roles('claims'),
  relations: roles('relations'),
};

function roles(kind: Kind): ReadonlyMap<string, Role> {
  return new Map(COLUMN_ROLES[kind].map((name) => [name, name]));
}

/** Properties that Relata itself reads, so that their names are taken in any case: `Name` is `name`. */
const KNOWN_PROPERTIES: Readonly<Record<Kind, readonly string[]>> = {
  sources: ['title', 'publisher', 'date', 'url', 'origin'],
  entities: ['name', 'aliases'],
  claims: ['polarity', 'certainty', 'date', 'review'],
  relations: [],
};

const PLAIN: Omit<Column, 'title' | 'name' | 'role'> = { type: 'string', list: false, space: null };

/** One column of an entities, relations, sources or claims file: `name`, `born:int`, `tags:string[]`. */
export function parseColumn(kind: Kind, title: string, file: string): Column {
  if (IGNORED.test(title)) return { ...PLAIN, title, name: title, role: 'ignored' };
  const { name: written, type, list } = splitTitle(title, file);
  const known = written.toLowerCase();
  const name = KNOWN_PROPERTIES[kind].includes(known) ? known : written;
  const role = ROLES[kind].get(known);
  if (role === 'labels') return { ...PLAIN, title, name: known, role, list: true };
  if (role === 'start' || role === 'end') return { ...PLAIN, title, name: known, role, type: 'integer' };
  if (role !== undefined) return { ...PLAIN, title, name: known, role };
  if (type !== null) return { ...PLAIN, title, name, role: 'property', type, list };
  if (kind === 'entities' && name === 'aliases')
    return { ...PLAIN, title, name, role: 'property', list: true };
  const dated = name === 'date' && (kind === 'claims' || kind === 'sources');
  return { ...PLAIN, title, name, role: 'property', type: dated ? 'loose-date' : 'string' };
}

const ADMIN_ROLES: ReadonlyMap<string, Role> = new Map([
  ['ID', 'id'],
  ['LABEL', 'labels'],
  ['START_ID', 'from'],
  ['END_ID', 'to'],
  ['TYPE', 'type'],
  ['IGNORE', 'ignored'],
]);

const ADMIN = /^(.*):(ID|LABEL|START_ID|END_ID|TYPE|IGNORE)(?:\(([^)]*)\))?(?:\{.*\})?$/;
/** A column that is skipped: neo4j-admin's word, taken in every header, and for a field of JSON too. */
export const IGNORED = /:IGNORE$/;

/** True for a title that only neo4j-admin's headers have. */
export function isAdminTitle(title: string): boolean {
  return ADMIN.test(title) && !IGNORED.test(title);
}

/** One column of a file with neo4j-admin's header: `personId:ID(Person)`, `:LABEL`, `born:int`. */
export function parseAdminColumn(title: string, file: string): Column {
  const match = ADMIN.exec(title);
  if (match === null) {
    const { name, type, list } = splitTitle(title, file);
    return { ...PLAIN, title, name, role: 'property', type: type ?? 'string', list };
  }
  const role = ADMIN_ROLES.get(match[2] ?? '') ?? 'ignored';
  return { ...PLAIN, title, name: match[1] ?? '', role, list: role === 'labels', space: match[3] ?? null };
}

/** A column as it was set by hand: its role and type are said, its title is only a name. */
export function givenColumn(kind: Kind, { name: title, role, type }: ImportColumn, file: string): Column {
  const [, known = '', list] = /^([\w ]+?)(\[\])?$/.exec(type) ?? [];
  const cells = known === 'date text' ? 'loose-date' : cellType(known);
  if (cells === null) {
    const hint = `Use one of ${typeNames.join(', ')}, and [] behind it for a list.`;
    throw new Problem('bad-request', `${file}: the column "${title}" has no known type.`, { hint });
  }
  const admin = isAdminTitle(title) ? parseAdminColumn(title, file) : null;
  const bare = title.replace(/:\w+(\[\])?(\{.*\})?$/, '').trim();
  const folded = bare.toLowerCase();
  const name = KNOWN_PROPERTIES[kind].includes(folded) ? folded : bare;
  const space = admin?.space ?? null;
  if (role === 'property') return { title, name, role, type: cells, list: list !== undefined, space };
  const own = { title, name: admin?.name ?? bare, role, space };
  if (role === 'start' || role === 'end') return { ...own, type: 'integer', list: false };
  return { ...own, type: 'string', list: role === 'labels' };
}

function splitTitle(title: string, file: string): { name: string; type: CellType | null; list: boolean } {
  const match = /^(.+?):(\w+)(\[\])?(?:\{.*\})?$/.exec(title);
  if (match === null) return { name: title, type: null, list: false };
  const type = cellType(match[2] ?? '');
  if (type !== null) return { name: match[1] ?? '', type, list: match[3] !== undefined };
  throw new Problem('bad-request', `${file}, line 1: the column "${title}" has no known type.`, {
    hint: `Write name:type with one of ${typeNames.join(', ')}, and [] behind it for a list.`,
  });
}
