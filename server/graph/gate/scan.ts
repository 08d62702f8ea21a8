/**
 * Where things that begin at an offset end. Each function gives the offset itself when nothing of its kind
 * begins there, and null when it begins but never ends. All are linear and take one step a character.
 */

/** White space of the server: not U+0085, U+180E, U+200B nor U+FEFF, which it refuses. */
const SPACE = /[\t-\r\u001C- \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
const WORD_START = /[\p{L}\p{Nl}\p{Pc}]/u;
const WORD_PART = /[\p{L}\p{Nl}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]/u;
const NUMBER =
  /0[xX][\da-fA-F](?:_?[\da-fA-F])*|0[oO][0-7](?:_?[0-7])*|(?:\d(?:_?\d)*)?\.?\d(?:_?\d)*(?:[eE][+-]?\d+)?/y;

export function spaceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && SPACE.test(text[end] as string)) end += 1;
  return end;
}

export function wordEnd(text: string, start: number): number {
  let end = start;
  for (let part = WORD_START; end < text.length; part = WORD_PART) {
    const character = String.fromCodePoint(text.codePointAt(end) as number);
    if (!part.test(character)) break;
    end += character.length;
  }
  return end;
}

/** Letters after a number are a word of their own: `LIMIT 0LOAD CSV` is not one odd number. */
export function numberEnd(text: string, start: number): number {
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : start;
}

export function commentEnd(text: string, start: number): number | null {
  if (text.startsWith('/*', start)) {
    const end = text.indexOf('*/', start + 2);
    return end === -1 ? null : end + 2;
  }
  let end = start;
  if (text.startsWith('//', start)) while (end < text.length && !/[\r\n]/.test(text[end] as string)) end += 1;
  return end;
}

export function stringEnd(text: string, start: number): number | null {
  const quote = text[start];
  if (quote !== "'" && quote !== '"') return start;
  for (let end = start + 1; end < text.length; end += 1) {
    if (text[end] === quote) return end + 1;
    if (text[end] === '\\') end += 1;
  }
  return null;
}

/** A backtick inside is doubled. */
export function nameEnd(text: string, start: number): number | null {
  if (text[start] !== '`') return start;
  for (let end = start + 1; end < text.length; end += 1) {
    if (text[end] !== '`') continue;
    if (text[end + 1] !== '`') return end + 1;
    end += 1;
  }
  return null;
}
