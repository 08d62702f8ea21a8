import type { FileSettings, ImportColumn } from '../../contract/import-settings.ts';
import { COLUMN_ROLES } from '../../contract/import-words.ts';
import type { Kind, Role } from '../../contract/import-words.ts';

type Rows = readonly (readonly string[])[];

/**
 * What the columns of a table may be that was not recognised, as a start for naming them by hand: whether its first
 * line is a header, what its rows are, and which columns tell apart what belongs together.
 */
export function guessColumns(file: string, rows: Rows): FileSettings {
  const [first = [], ...others] = rows;
  const header = looksLikeHeader(first, others);
  const titles = first.map((title, at) =>
    header && title.trim() !== '' ? title.trim() : `column ${at + 1}`,
  );
  const kind = kindOf(file, titles);
  const taken = new Set<Role>();
  const columns = titles.map((name): ImportColumn => {
    const own = COLUMN_ROLES[kind].find((role) => role === name.toLowerCase() && !taken.has(role));
    if (own !== undefined) taken.add(own);
    return { name, role: own ?? 'property', type: own === 'labels' ? 'string[]' : 'string' };
  });
  const open = COLUMN_ROLES[kind].filter((role) => NEEDED[kind].includes(role) && !taken.has(role));
  // What is needed and not there is taken from the left.
  for (const [at, column] of columns.entries()) {
    const role = column.role === 'property' ? open.shift() : undefined;
    if (role !== undefined) columns[at] = { ...column, role };
  }
  return { header, rows: kind, columns: header || kind !== 'entities' ? columns : named(columns, rows) };
}

/** Of entities without a header: the column that repeats a few capitalised words is their labels, the next their name. */
function named(columns: readonly ImportColumn[], rows: Rows): ImportColumn[] {
  const cells = (at: number) => rows.map((row) => row[at]?.trim() ?? '');
  const labels = columns.findIndex(({ role }, at) => role === 'property' && areLabels(cells(at)));
  const name = columns.findIndex(({ role }, at) => role === 'property' && at !== labels);
  return columns.map((column, at) => {
    if (at === labels) return { name: 'labels', role: 'labels', type: 'string[]' };
    return at === name ? { ...column, name: 'name' } : column;
  });
}

function areLabels(cells: readonly string[]): boolean {
  return new Set(cells).size < cells.length && cells.every((cell) => /^\p{Lu}[\p{L}\p{N};]*$/u.test(cell));
}

const NEEDED: Readonly<Record<Kind, readonly Role[]>> = {
  sources: ['id'],
  entities: ['id'],
  claims: ['id', 'subject', 'type', 'object', 'source'],
  relations: ['from', 'type', 'to'],
};

function kindOf(file: string, titles: readonly string[]): Kind {
  const word = /(^|[\\/._ -])(sources|entities|claims|relations)(?=[._ -])/i.exec(file)?.[2]?.toLowerCase();
  if (word !== undefined) return word as Kind;
  const names = new Set(titles.map((title) => title.toLowerCase()));
  return names.has('from') || names.has('to') || names.has('type') ? 'relations' : 'entities';
}

/** A first row of different words without digits or slashes, none of which comes again below it. */
function looksLikeHeader(first: readonly string[], others: Rows): boolean {
  const titles = first.map((title) => title.trim());
  const below = new Set(others.flat().map((cell) => cell.trim()));
  return (
    new Set(titles).size === titles.length &&
    titles.every((title) => /^\p{L}[\p{L}\p{N}_ .:()[\]-]*$/u.test(title) && !below.has(title))
  );
}
