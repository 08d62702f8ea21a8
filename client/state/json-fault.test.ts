import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { jsonFault } from './json-fault.ts';

test('a text has a fault exactly when it cannot be parsed', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-0.5e3',
    '01',
    'true',
    'nul',
    ' ',
    '\n',
    '\\',
  );
  const texts = fc.oneof(
    fc.json(),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, (text) => (jsonFault(text) === null) === parses(text)),
    { numRuns: 2000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('the fault stands where the text should go on otherwise', () => {
  const cases: [string, number, RegExp][] = [
    ['{"a": ', 6, /value is missing/],
    ['{"a": 1,}', 8, /name in double quotes/],
    ['{a: 1}', 1, /name in double quotes/],
    ['{"a" 1}', 5, /colon/],
    ['{"a": 1 "b": 2}', 8, /comma or }/],
    ['{"a": tru}', 6, /value is missing/],
    ['{"a": "x}', 6, /does not end/],
    ['{"a": 1}}', 8, /nothing may follow/],
  ];
  for (const [text, offset, says] of cases) {
    expect(jsonFault(text), text).toMatchObject({ offset, says: expect.stringMatching(says) as string });
  }
});
