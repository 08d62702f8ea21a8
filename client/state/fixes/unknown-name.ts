import { identifier } from '../cypher/identifier.ts';
import { nearest } from '../cypher/near.ts';
import { tokensOf } from '../cypher/tokens.ts';
import type { Token } from '../cypher/tokens.ts';
import { replaced } from './fix.ts';
import type { Fix, Vocabulary } from './fix.ts';

/** A label or type in a query that this database does not use. */
export interface UnknownName {
  readonly what: 'label' | 'type';
  readonly name: string;
  readonly token: Token;
  readonly fix: Fix | null;
}

/** The first label or type that the database does not know: what asks for it finds nothing. */
export function unknownName(query: string, { labels, types }: Vocabulary): UnknownName | null {
  const tokens = tokensOf(query);
  const open: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'symbol') follow(open, tokens, index);
    if (open.at(-1) === '{' || !isLabelOrType(tokens, index)) continue;
    const what = open.at(-1) === '-[' ? 'type' : 'label';
    const known = what === 'type' ? types : labels;
    const name = token.kind === 'name' ? token.text.slice(1, -1).replaceAll('``', '`') : token.text;
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    return { what, name, token, fix: meant === null ? null : replaced(token, identifier(meant)) };
  }
  return null;
}

/** Keeps the brackets that are open; one that begins a relationship is told from a list. */
function follow(open: string[], tokens: readonly Token[], index: number): void {
  const text = tokens[index]?.text ?? '';
  if (text === '[') open.push(tokens[index - 1]?.text === '-' ? '-[' : '[');
  else if (text === '(' || text === '{') open.push(text);
  else if (text === ')' || text === ']' || text === '}') open.pop();
}

/** Behind a colon, or behind a bar or an ampersand that goes on with such names. */
function isLabelOrType(tokens: readonly Token[], index: number): boolean {
  const kind = tokens[index]?.kind;
  if (kind !== 'word' && kind !== 'name') return false;
  const before = tokens[index - 1]?.text;
  if (before === ':') return true;
  return (before === '|' || before === '&') && isLabelOrType(tokens, index - 2);
}
