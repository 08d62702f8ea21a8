import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { csvOf, jsonOf } from './files.ts';

test('any text comes back from CSV as it was', () => {
  const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(table, (rows) => {
      const back: unknown = parse(csvOf(['a', 'b'], rows), { relax_column_count: false });
      expect(back).toEqual([['a', 'b'], ...rows]);
    }),
  );
});

test('big integers, dates and nodes keep every digit, and null is not the empty text', () => {
  const node = { $type: 'Node' as const, _value: { _element_id: 'n:1', _labels: ['A'], _properties: {} } };
  const rows = [[{ $type: 'Integer' as const, _value: '9007199254740993' }, null, '', node]];
  expect(csvOf(['n', 'o', 'e', 'x'], rows)).toBe(
    `n,o,e,x\r\n9007199254740993,,"","${JSON.stringify(node).replaceAll('"', '""')}"\r\n`,
  );
  expect(JSON.parse(jsonOf(['n', 'n'], [[1, 2]]))).toEqual({ columns: ['n', 'n'], rows: [[1, 2]] });
});
