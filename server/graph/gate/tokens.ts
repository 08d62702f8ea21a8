import type { Position } from '../../../contract/problem.ts';
import { Problem } from '../../problem.ts';
import {
  commentEnd,
  digitsEnd,
  isDigit,
  isSpace,
  isWordStart,
  nameEnd,
  numberEnd,
  spaceEnd,
  stringEnd,
  wordEnd,
} from './scan.ts';

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
    const kind = kindAt(text, start);
    const end = endOf(kind, text, start);
    if (end === null) throw unclosed(text, start, kind);
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
  if (token?.kind !== 'word' || token.text.length !== keyword.length) return false;
  return token.text.toUpperCase() === keyword;
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

function kindAt(text: string, start: number): TokenKind {
  const character = text[start] as string;
  if (isSpace(character)) return 'space';
  if (isWordStart(character)) return 'word';
  if (character === "'" || character === '"') return 'string';
  if (character === '`') return 'name';
  const next = text[start + 1] ?? '';
  if (isDigit(character) || (character === '.' && isDigit(next))) return 'number';
  if (character === '/' && (next === '/' || next === '*')) return 'comment';
  return character === '$' && (next === '`' || isDigit(next) || isWordStart(next)) ? 'parameter' : 'symbol';
}

/** Where a token ends, or null when it does not. */
function endOf(kind: TokenKind, text: string, start: number): number | null {
  switch (kind) {
    case 'space':
      return spaceEnd(text, start);
    case 'word':
      return wordEnd(text, start);
    case 'string':
      return stringEnd(text, start);
    case 'name':
      return nameEnd(text, start);
    case 'number':
      return numberEnd(text, start);
    case 'comment':
      return commentEnd(text, start);
    case 'parameter':
      return parameterEnd(text, start);
    case 'symbol':
      return symbolEnd(text, start);
  }
}

/** Letters behind the digits of `$1` are a word of their own. */
function parameterEnd(text: string, start: number): number | null {
  const name = start + 1;
  if (text[name] === '`') return nameEnd(text, name);
  return isDigit(text[name]) ? digitsEnd(text, name) : wordEnd(text, name);
}

function symbolEnd(text: string, start: number): number {
  if (text.startsWith('..', start)) return start + 2;
  return (text.codePointAt(start) ?? 0) > 0xffff ? start + 2 : start + 1;
}

function unclosed(text: string, offset: number, kind: TokenKind): Problem {
  const what = kind === 'string' || kind === 'comment' ? kind : 'name in backticks';
  return new Problem('syntax', `This ${what} does not end.`, {
    hint: 'Close it.',
    position: positionAt(text, offset),
  });
}
