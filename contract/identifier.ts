/** A label, type or property name in backticks, whatever characters it has. @throws Error when empty, too long or with a NUL */
export function escapeIdentifier(name: string): string {
  if (name === '' || name.length > 16_383 || name.includes('\0')) {
    throw new Error(`not usable as a label, type or property name: ${JSON.stringify(name.slice(0, 80))}`);
  }
  // Neo4j decodes \uXXXX before it reads backticks, so a backslash must not begin such an escape.
  return `\`${name.replaceAll('\\u', '\\u005Cu').replaceAll('`', '``')}\``;
}
