import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { Problem } from '../../problem.ts';
import { isWord, nameOf, positionAt, significant, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

const kinds = (text: string): string[] =>
  significant(tokenize(text)).map(({ kind, text: own }) => `${kind} ${own}`);

test('strings, names, comments and parameters are each one token', () => {
  expect(kinds("RETURN 'it\\'s' + $`a b` /* x */ // y\n AS `a``b`")).toEqual([
    'word RETURN',
    "string 'it\\'s'",
    'symbol +',
    'parameter $`a b`',
    'word AS',
    'name `a``b`',
  ]);
  expect(kinds('"a\nb" $1 $x1 $ y $(l)')).toEqual([
    'string "a\nb"',
    'parameter $1',
    'parameter $x1',
    'symbol $',
    'word y',
    'symbol $',
    'symbol (',
    'word l',
    'symbol )',
  ]);
});

test('numbers end where the server ends them, and before letters', () => {
  expect(kinds('1..3 1.5 .5 1e-3 1.x 0x1F 0o17 1_000 0LOAD 1e 0xz')).toEqual([
    'number 1',
    'symbol ..',
    'number 3',
    'number 1.5',
    'number .5',
    'number 1e-3',
    'number 1',
    'symbol .',
    'word x',
    'number 0x1F',
    'number 0o17',
    'number 1_000',
    'number 0',
    'word LOAD',
    'number 1',
    'word e',
    'number 0',
    'word xz',
  ]);
});

test('white space is what the server takes for it, and a lone CR ends a line comment', () => {
  for (const space of ['\t', '\v', '\f', '\u001C', '\u00A0', '\u2028', '\u3000']) {
    expect(kinds(`LOAD${space}CSV`)).toEqual(['word LOAD', 'word CSV']);
  }
  for (const part of ['\u200B', '\u180E', '\u0085', '\uFEFF', '\u0001']) {
    expect(kinds(`LOAD${part}CSV`)).toEqual([`word LOAD${part}CSV`]);
  }
  expect(kinds('// a\rb')).toEqual(['word b']);
  expect(kinds('// a\u2028b\fc')).toEqual([]);
  expect(kinds('/* /* */ a /*/ */')).toEqual(['word a']);
});

test('what does not end is a syntax problem with its place', () => {
  for (const text of [
    "RETURN\n  'a",
    'RETURN\n  "a\\"',
    'RETURN\n  `a``',
    'RETURN\n  /* a',
    'RETURN\n  $`a',
  ]) {
    let problem: unknown;
    try {
      tokenize(text);
    } catch (error) {
      problem = error;
    }
    expect(problem, text).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'syntax', position: { line: 2 } });
  }
});

test('a name in backticks is no keyword and has its text without them', () => {
  const [name] = tokenize('`LO``AD`') as [Token];
  expect(nameOf(name)).toBe('LO`AD');
  expect(isWord(tokenize('`LOAD`')[0], 'LOAD')).toBe(false);
  expect(isWord(tokenize('loAd')[0], 'LOAD')).toBe(true);
});

test('positions count lines of all kinds', () => {
  expect(positionAt('a\r\nb\rc\nd', 7)).toEqual({ line: 4, column: 1, offset: 7 });
  expect(positionAt('ab', 1)).toEqual({ line: 1, column: 2, offset: 1 });
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...'\'"`/*\\$.;:(){}[]|-+<>=,@#~!?%^&'.split('')),
    fc.constantFrom(
      '//',
      '/*',
      '*/',
      '\n',
      '\r',
      '\\u0027',
      '``',
      '..',
      '0x',
      '1e',
      'LOAD',
      ' CSV',
      'CASE',
      'END',
      'é',
      '😀',
      '\u2028',
      '\uD800',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
  { maxLength: 40 },
);

/** The tokens of any text: none when it is refused, which only a Problem may do. */
function tokensOrNone(text: string): Token[] | null {
  try {
    return tokenize(text);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

test('the tokens joined are the text, and nothing but a Problem is thrown', () => {
  const property = fc.property(pieces, (parts) => {
    const text = parts.join('');
    const tokens = tokensOrNone(text);
    if (tokens === null) return true;
    const starts = tokens.map(({ start }) => start);
    const ends = tokens.map((token) => token.start + token.text.length);
    const adjoin = starts.every((start, index) => start === (ends[index - 1] ?? 0));
    return adjoin && tokens.map((token) => token.text).join('') === text;
  });
  fc.assert(property, { numRuns: 2000 });
});

test('a long text of one character is no trouble', () => {
  for (const character of ['a', '1', ' ', "'", '"', '`', '(', '/', '*', '\\', '$', 'é', '1.', '/*']) {
    const text = character.repeat(300_000);
    expect(
      tokensOrNone(text)
        ?.map((token) => token.text)
        .join('').length ?? text.length,
    ).toBe(text.length);
  }
});
