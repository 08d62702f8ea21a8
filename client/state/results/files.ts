import type { Value } from '../../../contract/values.ts';

/** A result as a table of text: scalars as they read, everything else in the encoding, so that nothing is lost. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const lines = [columns.map(quoted), ...rows.map((row) => row.map(cell))];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** A result as JSON in the encoding of docs/values.md; columns may share a name, so rows are lists. */
export function jsonOf(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`);
  return `{\n  "columns": ${JSON.stringify(columns)},\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value) && Object.hasOwn(value, '$type')) {
    const inner = (value as { readonly _value: unknown })._value;
    if (typeof inner === 'string') return quoted(inner);
  }
  return quoted(JSON.stringify(value));
}

/** Empty text is quoted, so that it is not taken for null. */
function quoted(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
