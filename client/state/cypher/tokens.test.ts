import { expect, test } from 'vitest';

import { endsInside, tokensOf } from './tokens.ts';

test('a query falls into words, names, texts and signs, without comments', () => {
  const query = "MATCH (n:`A ``b` {x: $p}) // ü\nRETURN 'it\\'s', 1.5 /* no */";
  expect(tokensOf(query).map(({ text }) => text)).toEqual([
    'MATCH',
    '(',
    'n',
    ':',
    '`A ``b`',
    '{',
    'x',
    ':',
    '$p',
    '}',
    ')',
    'RETURN',
    "'it\\'s'",
    ',',
    '1.5',
  ]);
  for (const { text, start, end } of tokensOf(query)) expect(query.slice(start, end)).toBe(text);
});

test('what a text ends inside of is told', () => {
  for (const text of ['RETURN "a', "RETURN 'it\\'", 'RETURN "a\\"'])
    expect(endsInside(text), text).toBe('string');
  for (const text of ['MATCH (n:`Odd', 'MATCH (n:`', 'MATCH (n:`a``'])
    expect(endsInside(text), text).toBe('name');
  for (const text of ['// a', 'RETURN 1 /* x', '/* a']) expect(endsInside(text), text).toBe('comment');
  for (const text of ['', 'RETURN "a"', 'MATCH (n:`a`', '/* a */', '// a\nMATCH', "RETURN ''"])
    expect(endsInside(text), text).toBeNull();
});
