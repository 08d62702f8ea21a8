import { parametersSchema } from '../../contract/value-schema.ts';
import type { Parameters } from '../../contract/values.ts';

export type ParsedParameters =
  | { readonly ok: true; readonly parameters: Parameters }
  | { readonly ok: false; readonly message: string };

/** Reads what stands in the parameters field: JSON in the encoding of docs/values.md, or nothing. */
export function parseParameters(text: string): ParsedParameters {
  if (text.trim() === '') return { ok: true, parameters: {} };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      message: `The parameters are not JSON: ${error instanceof Error ? error.message : ''}`,
    };
  }
  const checked = parametersSchema.safeParse(json);
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
