/**
 * Where a token ends that begins at an offset with the right character; null when it never ends. All take one
 * step a character: a regular expression with a loop overflows on a megabyte.
 */

/** White space of the server: not U+0085, U+180E, U+200B nor U+FEFF, which belong to names. */
const SPACE = new Set(
  '\t\n\v\f\r\u001C\u001D\u001E\u001F \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008' +
    '\u2009\u200A\u2028\u2029\u202F\u205F\u3000',
);
const LETTER = /[a-z_]/i;
const WORD_START = /[\p{L}\p{Nl}\p{Pc}]/u;
const WORD_PART = /[\p{L}\p{Nl}\p{Pc}\p{Mn}\p{Mc}\p{Nd}\p{Sc}\p{Cf}\p{Cc}]/u;
const HEX = /[\da-f]/i;

export function isSpace(character: string): boolean {
  return SPACE.has(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** Of the letters beyond U+FFFF none is one to the server. */
export function isWordStart(character: string): boolean {
  return isAscii(character) ? LETTER.test(character) : WORD_START.test(character);
}

export function spaceEnd(text: string, start: number): number {
  return runEnd(text, start, isSpace);
}

export function wordEnd(text: string, start: number): number {
  return runEnd(text, start, isWordPart);
}

/** Letters behind a number are a word of their own, lest `LIMIT 0LOAD CSV` passes for an odd number. */
export function numberEnd(text: string, start: number): number {
  const prefix = text.slice(start, start + 2).toLowerCase();
  if ((prefix === '0x' || prefix === '0o') && isHex(text[start + 2] ?? ''))
    return runEnd(text, start + 2, isHex);
  const end = digitsEnd(text, start);
  const hasFraction = text[end] === '.' && isDigit(text[end + 1]);
  return exponentEnd(text, hasFraction ? digitsEnd(text, end + 1) : end);
}

export function digitsEnd(text: string, start: number): number {
  return runEnd(text, start, isDigitOrJoint);
}

/** A line comment ends before a CR or LF and nothing else; a block comment holds no other. */
export function commentEnd(text: string, start: number): number | null {
  if (text[start + 1] === '/') return runEnd(text, start, isInLine);
  const end = text.indexOf('*/', start + 2);
  return end === -1 ? null : end + 2;
}

/** A backslash takes the next character along. */
export function stringEnd(text: string, start: number): number | null {
  const quote = text[start];
  for (let end = start + 1; end < text.length; end++) {
    if (text[end] === quote) return end + 1;
    if (text[end] === '\\') end++;
  }
  return null;
}

/** A backtick in a name is doubled. */
export function nameEnd(text: string, start: number): number | null {
  for (let end = start + 1; end < text.length; end++) {
    if (text[end] !== '`') continue;
    if (text[end + 1] !== '`') return end + 1;
    end++;
  }
  return null;
}

function exponentEnd(text: string, start: number): number {
  if (text[start]?.toLowerCase() !== 'e') return start;
  const digits = text[start + 1] === '-' || text[start + 1] === '+' ? start + 2 : start + 1;
  return isDigit(text[digits]) ? digitsEnd(text, digits) : start;
}

function isWordPart(character: string): boolean {
  if (isAscii(character) && (LETTER.test(character) || isDigit(character))) return true;
  return !isSpace(character) && WORD_PART.test(character);
}

function isAscii(character: string): boolean {
  return character <= '\u007F';
}

function isHex(character: string): boolean {
  return HEX.test(character);
}

function isDigitOrJoint(character: string): boolean {
  return isDigit(character) || character === '_';
}

function isInLine(character: string): boolean {
  return character !== '\n' && character !== '\r';
}

function runEnd(text: string, start: number, belongs: (character: string) => boolean): number {
  let end = start;
  while (end < text.length && belongs(text[end] as string)) end++;
  return end;
}
