import { expect, test } from 'vitest';

import type { Value } from '../../../contract/values.ts';
import { typeTag } from './type-tag.ts';

test.each<[Value, string | null]>([
  [42, null],
  [1.5, null],
  [{ $type: 'Float', _value: '2.0' }, null],
  [{ $type: 'Integer', _value: '9007199254740993' }, null],
  [true, null],
  ['plain', null],
  ['2022-01-07', null],
  ['42', 'String'],
  [' 1.5e3 ', 'String'],
  ['TRUE', 'String'],
  ['null', 'String'],
  ['[1, 2]', 'String'],
  [['a', 'b'], 'List of 2'],
  [{ $type: 'Date', _value: '2022-01-07' }, 'Date'],
  [{ $type: 'Base64', _value: 'AQI=' }, 'Bytes'],
  [{ $type: 'Point', _value: 'SRID=4326;POINT (1.0 2.0)' }, 'Point'],
])('%j is told as %s', (value, tag) => {
  expect(typeTag(value)).toBe(tag);
});
