/**
 * Where things that begin at an offset end. Each function gives the offset itself when nothing of its kind
 * begins there, and null when it begins but never ends. All take one step a character: a regular expression
 * with a loop overflows on a megabyte.
 */

/** White space of the server: not U+0085, U+180E, U+200B nor U+FEFF, which belong to names. */
const SPACE = new Set(
  '\t\n\v\f\r\u001C\u001D\u001E\u001F \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008' +
    '\u2009\u200A\u2028\u2029\u202F\u205F\u3000',
);
const WORD_START = /[\p{L}\p{Nl}\p{Pc}]/u;
const WORD_PART = /[\p{L}\p{Nl}\p{Pc}\p{Mn}\p{Mc}\p{Nd}\p{Sc}\p{Cf}]|(?!\s)\p{Cc}/u;

export function spaceEnd(text: string, start: number): number {
  return runEnd(text, start, (character) => SPACE.has(character));
}

/** Of the letters beyond U+FFFF none is one to the server. */
export function wordEnd(text: string, start: number): number {
  if (!WORD_START.test(text[start] ?? '')) return start;
  return runEnd(text, start + 1, (character) => WORD_PART.test(character) && !SPACE.has(character));
}

/** Letters behind a number are a word of their own, lest `LIMIT 0LOAD CSV` passes for an odd number. */
export function numberEnd(text: string, start: number): number {
  const prefix = text.slice(start, start + 2).toLowerCase();
  if (prefix === '0x' || prefix === '0o') {
    const end = runEnd(text, start + 2, (character) => /[\da-f]/i.test(character));
    if (end > start + 2) return end;
  }
  let end = digitsEnd(text, start);
  if (text[end] === '.' && isDigit(text[end + 1])) end = digitsEnd(text, end + 1);
  return end === start ? start : exponentEnd(text, end);
}

export function digitsEnd(text: string, start: number): number {
  return isDigit(text[start])
    ? runEnd(text, start, (character) => isDigit(character) || character === '_')
    : start;
}

/** A line comment ends before a CR or LF and nothing else; a block comment holds no other. */
export function commentEnd(text: string, start: number): number | null {
  if (text.startsWith('//', start)) {
    return runEnd(text, start, (character) => character !== '\n' && character !== '\r');
  }
  if (!text.startsWith('/*', start)) return start;
  const end = text.indexOf('*/', start + 2);
  return end === -1 ? null : end + 2;
}

/** A backslash takes the next character along. */
export function stringEnd(text: string, start: number): number | null {
  const quote = text[start];
  if (quote !== "'" && quote !== '"') return start;
  for (let end = start + 1; end < text.length; end++) {
    if (text[end] === quote) return end + 1;
    if (text[end] === '\\') end++;
  }
  return null;
}

/** A backtick in a name is doubled. */
export function nameEnd(text: string, start: number): number | null {
  if (text[start] !== '`') return start;
  for (let end = start + 1; end < text.length; end++) {
    if (text[end] !== '`') continue;
    if (text[end + 1] !== '`') return end + 1;
    end++;
  }
  return null;
}

function exponentEnd(text: string, start: number): number {
  if (text[start]?.toLowerCase() !== 'e') return start;
  const sign = text[start + 1] === '-' || text[start + 1] === '+' ? 1 : 0;
  const end = digitsEnd(text, start + 1 + sign);
  return end > start + 1 + sign ? end : start;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function runEnd(text: string, start: number, belongs: (character: string) => boolean): number {
  let end = start;
  while (end < text.length && belongs(text[end] as string)) end++;
  return end;
}
