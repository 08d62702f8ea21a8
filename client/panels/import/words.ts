import type { ImportColumn } from '../../../contract/import-settings.ts';
import { COLUMN_ROLES, COLUMN_TYPES } from '../../../contract/import-words.ts';
import type { Delimiter, Encoding, Role, Rows } from '../../../contract/import-words.ts';
import type { RecognisedFile } from '../../../contract/import.ts';

export const ROWS_WORDS: Readonly<Record<Rows, string>> = {
  entities: 'Entities',
  relations: 'Relations',
  triples: 'Three columns',
  sources: 'Sources',
  claims: 'Claims',
};

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
  'windows-1250': 'Windows-1250, central Europe',
  'windows-1251': 'Windows-1251, Cyrillic',
  'windows-1252': 'Windows-1252, western Europe',
};

const ROLE_WORDS: Readonly<Record<Exclude<Role, 'property'>, string>> = {
  id: 'Id',
  labels: 'Labels',
  from: 'From id',
  type: 'Relationship type',
  to: 'To id',
  subject: 'Subject id',
  object: 'Object id',
  source: 'Source id',
  by: 'Said by, id',
  start: 'Start in the text',
  end: 'End in the text',
  quote: 'Quote',
  ignored: 'Left out',
};

const TRIPLE_WORDS: Readonly<Partial<Record<Role, string>>> = {
  from: 'Subject',
  type: 'Relation',
  to: 'Object',
};

const TYPE_WORDS: Readonly<Record<(typeof COLUMN_TYPES)[number], string>> = {
  string: 'Text',
  integer: 'Whole number',
  float: 'Number',
  boolean: 'True or false',
  date: 'Date',
  datetime: 'Date and time',
  localdatetime: 'Date and time, no zone',
  time: 'Time',
  localtime: 'Time, no zone',
  duration: 'Duration',
  point: 'Point',
  'date text': 'Date, kept as text',
};

/** What a file's rows are, for the choice of it. */
export function rowsOf({ format, kind }: Pick<RecognisedFile, 'format' | 'kind'>): Rows {
  return format === 'triples' ? 'triples' : kind;
}

interface Choice {
  readonly value: string;
  readonly words: string;
}

/** What a column may be, as choices with a text each. */
export function columnChoices(rows: Rows): {
  readonly roles: readonly Choice[];
  readonly types: readonly Choice[];
} {
  const roles = COLUMN_ROLES[rows === 'triples' ? 'relations' : rows].map((role) => {
    return { value: role, words: (rows === 'triples' ? TRIPLE_WORDS[role] : undefined) ?? ROLE_WORDS[role] };
  });
  const types = COLUMN_TYPES.map((type) => ({ value: `property:${type}`, words: TYPE_WORDS[type] }));
  const lists = (['string', 'integer', 'float', 'date'] as const).map((type) => {
    return { value: `property:${type}[]`, words: `${TYPE_WORDS[type]}, several` };
  });
  return { roles, types: [...types, ...lists] };
}

/** The choice that a column stands for. */
export function choiceOf({ role, type }: ImportColumn): string {
  return role === 'property' ? `property:${type}` : role;
}

/** The column after a choice. */
export function chosen(column: ImportColumn, choice: string): ImportColumn {
  const [role = 'property', type] = choice.split(':');
  return { ...column, role: role as Role, type: type ?? (role === 'labels' ? 'string[]' : 'string') };
}
