import type { Value } from '../../../contract/values.ts';
import { typeName } from '../../state/results/value-text.ts';

const LOOKED_AT = 50;

/** What a column holds, from its first rows: one type name, or `Mixed`; nulls say nothing. */
export function columnType(rows: readonly (readonly Value[])[], column: number): string {
  const types = new Set(rows.slice(0, LOOKED_AT).map((row) => typeName(row[column] ?? null)));
  types.delete('Null');
  return types.size > 1 ? 'Mixed' : ([...types][0] ?? 'Null');
}

/** Whether a column's values stand to the right, under one another. */
export function isNumeric(type: string): boolean {
  return type === 'Integer' || type === 'Float';
}
