import type { Refusal } from './refusal.ts';
import type { Token } from './tokens.ts';

const ESCAPED = /\\(?:u+([\da-fA-F]{4})?|[\s\S])/g;

/**
 * The server turns \uXXXX into a character before it looks for tokens, so such an escape can end a string,
 * a comment or a name, or spell a keyword. It is permitted inside strings, for characters that end nothing.
 */
export function findEscape(tokens: readonly Token[]): Refusal | null {
  for (const token of tokens) {
    const refusal = refused(token);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refused(at: Token): Refusal | null {
  if (!at.text.includes('\\')) return null;
  if (at.kind === 'string') return hasUnsafeEscape(at.text) ? refuse(UNSAFE, at) : null;
  if (at.kind === 'name' || at.kind === 'comment')
    return at.text.includes('\\u') ? refuse(OUTSIDE, at) : null;
  return refuse(BACKSLASH, at);
}

const OUTSIDE = 'Unicode escapes are permitted inside strings only.';
const UNSAFE = 'A Unicode escape in a string must not stand for a quote, a backslash or a control character.';
const BACKSLASH = 'A backslash is permitted inside strings only.';

function hasUnsafeEscape(text: string): boolean {
  for (const [escape, code] of text.matchAll(ESCAPED)) {
    if (!escape.startsWith('\\u')) continue;
    if (code === undefined || escape.length > 6) return true;
    if (/["'\\\p{Cc}]/u.test(String.fromCharCode(Number.parseInt(code, 16)))) return true;
  }
  return false;
}

function refuse(detail: string, at: Token): Refusal {
  return { code: 'not-permitted', detail, hint: 'Write the character itself.', at };
}
