import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { ROOT } from '../../server/paths.ts';

export const SAMPLE_FOLDER = join(ROOT, 'samples', 'nato-russia-2022');

export type Row = Readonly<Record<string, string>>;

/** The rows of a file of the sample, by the names in its head without their types. */
function sampleRows(file: string): Row[] {
  return parse(readFileSync(join(SAMPLE_FOLDER, file), 'utf8'), {
    columns: (head: string[]) => head.map((column) => column.replace(/:.*$/, '')),
  });
}

export const sources = sampleRows('sources.csv');
export const entities = sampleRows('entities.csv');
export const claims = sampleRows('claims.csv');
export const relations = sampleRows('relations.csv');

export const ids = (rows: readonly Row[]) => rows.map((row) => row['id'] ?? '');

/** What stands in a column, where anything does. */
export const cells = (rows: readonly Row[], column: string) =>
  rows.map((row) => row[column] ?? '').filter(Boolean);

/** Claims that have all of these cells. */
export function found(cellsWanted: Row): Row[] {
  return claims.filter((claim) => Object.entries(cellsWanted).every(([key, value]) => claim[key] === value));
}
