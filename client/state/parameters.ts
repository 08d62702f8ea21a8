import { parametersSchema } from '../../contract/value-schema.ts';
import type { Parameters } from '../../contract/values.ts';
import { jsonFault } from './json-fault.ts';

export type ParsedParameters =
  | { readonly ok: true; readonly parameters: Parameters }
  | { readonly ok: false; readonly message: string };

/** Reads what stands in the parameters field: JSON in the encoding of docs/values.md, or nothing. */
export function parseParameters(text: string): ParsedParameters {
  if (text.trim() === '') return { ok: true, parameters: {} };
  const fault = jsonFault(text);
  if (fault !== null) {
    const lines = text.slice(0, fault.offset).split('\n');
    const place = `Line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
    return { ok: false, message: `${place}: ${fault.says}.` };
  }
  const checked = parametersSchema.safeParse(JSON.parse(text));
  if (checked.success) return { ok: true, parameters: checked.data };
  return { ok: false, message: checked.error.issues[0]?.message ?? 'The parameters are not valid.' };
}

/** Names of the parameters a query asks for, outside strings and comments, in order of appearance. */
export function parameterNames(query: string): readonly string[] {
  const names = new Set<string>();
  const pattern =
    /\/\/[^\n\r]*|\/\*[^]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\$(?:`((?:``|[^`])*)`|([\p{L}\p{N}_]+))|`(?:``|[^`])*`/gu;
  for (const match of query.matchAll(pattern)) {
    const name = match[1]?.replaceAll('``', '`') ?? match[2];
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** The parameters text with an entry for every name the query asks for; what stands there stays. */
export function withNames(text: string, names: readonly string[]): string {
  const parsed = parseParameters(text);
  if (!parsed.ok) return text;
  const missing = names.filter((name) => !Object.hasOwn(parsed.parameters, name));
  if (missing.length === 0) return text;
  const all = [...Object.entries(parsed.parameters), ...missing.map((name) => [name, null] as const)];
  return `{\n${all.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}`;
}

/** The parameters a query asks for that have no entry, or all of them when the text cannot be read. */
export function missingNames(query: string, text: string): readonly string[] {
  const parsed = parseParameters(text);
  const names = parameterNames(query);
  return parsed.ok ? names.filter((name) => !Object.hasOwn(parsed.parameters, name)) : names;
}

/** Names that have an entry the query does not ask for. */
export function unusedNames(query: string, text: string): readonly string[] {
  const parsed = parseParameters(text);
  const names = new Set(parameterNames(query));
  return parsed.ok ? Object.keys(parsed.parameters).filter((name) => !names.has(name)) : [];
}

/** `$a`, `$a and $b`, `$a, $b and $c`. */
export function namesText(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2
    ? `$${last}`
    : `${names
        .slice(0, -1)
        .map((name) => `$${name}`)
        .join(', ')} and $${last}`;
}
