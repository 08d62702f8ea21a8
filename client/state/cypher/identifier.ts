import { escapeIdentifier } from '../../../contract/identifier.ts';
import { KEYWORDS } from './keywords.ts';

/** A label, type or property name as it is written in a query: bare where that means the same, else in backticks. */
export function identifier(name: string): string {
  const bare = /^[A-Za-z_]\w*$/.test(name) && !KEYWORDS.has(name.toUpperCase());
  return bare ? name : escapeIdentifier(name);
}
