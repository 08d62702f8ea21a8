import type { Position } from '../../../contract/problem.ts';
import { Problem } from '../../problem.ts';
import { commentEnd, digitsEnd, nameEnd, numberEnd, spaceEnd, stringEnd, wordEnd } from './scan.ts';

/**
 * `word`: a keyword or a plain name; `name`: one in backticks; `parameter`: `$` with its name; `symbol`: one
 * character of anything else, but `..` is one.
 */
export type TokenKind = 'space' | 'comment' | 'word' | 'name' | 'string' | 'number' | 'parameter' | 'symbol';

export interface Token {
  readonly kind: TokenKind;
  /** As written, quotes and backticks included: the texts of all tokens joined are the query. */
  readonly text: string;
  /** Offset of the first character, in UTF-16 units. */
  readonly start: number;
}

/**
 * Splits Cypher as the server does, if the query has none of the escapes that `checkEscapes` refuses (the
 * server decodes those before it looks for tokens).
 * @throws Problem `syntax` when a string, a name in backticks or a comment does not end
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const [kind, end] = tokenAt(text, start);
    tokens.push({ kind, text: text.slice(start, end), start });
    start = end;
  }
  return tokens;
}

/** The tokens that mean something: no white space, no comments. */
export function significant(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind !== 'space' && kind !== 'comment');
}

/** Whether a token is this keyword, in any case; a name in backticks never is one. */
export function isWord(token: Token | undefined, keyword: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === keyword;
}

export function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === 'symbol' && token.text === symbol;
}

/** What a name means: its text, without backticks. */
export function nameOf({ kind, text }: Token): string {
  return kind === 'name' ? text.slice(1, -1).replaceAll('``', '`') : text;
}

/** Line, column and offset of a place in a text. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
}

function tokenAt(text: string, start: number): [TokenKind, number] {
  const found = (kind: TokenKind, end: number): [TokenKind, number] | null =>
    end > start ? [kind, end] : null;
  const closed = (kind: TokenKind, what: string, end: number | null): [TokenKind, number] | null => {
    if (end === null) throw unclosed(text, start, what);
    return found(kind, end);
  };
  return (
    found('space', spaceEnd(text, start)) ??
    found('word', wordEnd(text, start)) ??
    found('number', numberEnd(text, start)) ??
    closed('comment', 'comment', commentEnd(text, start)) ??
    closed('string', 'string', stringEnd(text, start)) ??
    closed('name', 'name in backticks', nameEnd(text, start)) ??
    found('parameter', parameterEnd(text, start)) ?? ['symbol', symbolEnd(text, start)]
  );
}

function parameterEnd(text: string, start: number): number {
  if (text[start] !== '$') return start;
  const name = start + 1;
  const backticked = nameEnd(text, name);
  if (backticked === null) throw unclosed(text, name, 'name in backticks');
  const end = Math.max(wordEnd(text, name), digitsEnd(text, name), backticked);
  return end > name ? end : start;
}

function symbolEnd(text: string, start: number): number {
  if (text.startsWith('..', start)) return start + 2;
  return start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
}

function unclosed(text: string, offset: number, what: string): Problem {
  return new Problem('syntax', `This ${what} does not end.`, {
    hint: 'Close it.',
    position: positionAt(text, offset),
  });
}
