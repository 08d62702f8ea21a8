import type { QuerySchema } from './messages.ts';

const NAME = '(?:`(?:``|[^`])*`|[\\p{L}_][\\p{L}\\p{N}_]*)';
const NAMES = `${NAME}(?:\\s*[|&:]\\s*${NAME})*`;
/** `(p:Person` or `[r:LEADS|CHAIRS`, variable and names. */
const DECLARED = new RegExp(`[([]\\s*(${NAME})?\\s*:\\s*(${NAMES})`, 'gu');

/** The properties that what stands right before a place has, by the label or type they are of. */
export function propertiesHere(before: string, schema: QuerySchema): ReadonlyMap<string, string> {
  const variable = new RegExp(`(${NAME})\\s*\\.$`, 'u').exec(before)?.[1];
  const declared = [...before.matchAll(DECLARED)];
  const meant =
    variable === undefined
      ? // Inside the braces of a pattern: what the pattern itself says.
        declared.slice(-1)
      : declared.filter(([, name]) => name === variable);
  const found = new Map<string, string>();
  for (const [, , names = ''] of meant) {
    for (const [name] of names.matchAll(new RegExp(NAME, 'gu'))) {
      const bare = name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name;
      const properties = [...(schema.labels[bare] ?? []), ...(schema.relationshipTypes[bare] ?? [])];
      for (const property of properties) if (!found.has(property)) found.set(property, bare);
    }
  }
  return found;
}
