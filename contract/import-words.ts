/* Words of the import that the page lists. No zod here: the page runs none of it. */

export const KINDS = ['sources', 'entities', 'claims', 'relations'] as const;
export type Kind = (typeof KINDS)[number];

/** What the rows of a table may be read as; three columns are relations whose ends are made as needed. */
export const ROWS = ['entities', 'relations', 'triples', 'sources', 'claims'] as const;
export type Rows = (typeof ROWS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The columns with a role of their own, by kind of rows; every other column is a property, or ignored. */
export const COLUMN_ROLES = {
  sources: ['id'],
  entities: ['id', 'labels'],
  claims: ['id', 'subject', 'type', 'object', 'by', 'source', 'quote', 'start', 'end'],
  relations: ['from', 'type', 'to'],
} as const satisfies Record<Kind, readonly string[]>;

export const ROLES = [
  'id',
  'labels',
  'from',
  'type',
  'to',
  'subject',
  'object',
  'source',
  'by',
  'start',
  'end',
  'quote',
  'property',
  'ignored',
] as const;
/** What a column is for; everything that has no role of its own is a property. */
export type Role = (typeof ROLES)[number];

/** What the cells of a column may be; `[]` behind one makes it a list. */
export const COLUMN_TYPES = [
  'string',
  'integer',
  'float',
  'boolean',
  'date',
  'datetime',
  'localdatetime',
  'time',
  'localtime',
  'duration',
  'point',
  'date text',
] as const;
