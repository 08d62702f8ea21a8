import { isList, isMap } from '../../contract/values.ts';
import type { MapValue } from '../../contract/values.ts';
import type { Row } from '../graph/read.ts';

/** A column of an answer as text: our ids and types are text. */
export function textAt(row: Row, column: string): string {
  const value = row[column] ?? null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A column of an answer as a map; empty where there is none. */
export function mapAt(row: Row, column: string): MapValue {
  const value = row[column] ?? null;
  return isMap(value) ? value : {};
}

/** The texts in a column that is a list of texts. */
export function textsAt(row: Row, column: string): string[] {
  const value = row[column] ?? null;
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}
