import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { jsonPieces } from './json-pieces.ts';

test('no character is lost, and keys are told from texts', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      const text = JSON.stringify(JSON.parse(json)).slice(0, cut);
      return (
        jsonPieces(text)
          .map((piece) => piece.text)
          .join('') === text
      );
    }),
  );
  const kinds = jsonPieces('[{"a":"b: \\"c\\"","n":-1.5e3},null]').map(({ kind, text }) => `${kind} ${text}`);
  expect(kinds.join(' | ')).toBe(
    'sign [{ | key "a" | sign : | text "b: \\"c\\"" | sign , | key "n" | sign : | value -1.5e3 | sign }, | value null | sign ]',
  );
});
