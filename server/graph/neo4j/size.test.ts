import { expect, test } from 'vitest';

import type { Value } from '../../../contract/values.ts';
import { sizeOf } from './size.ts';

const properties = { name: 'Jens Stoltenberg', born: 1959, tags: ['a', 'b'], height: 1.87 };
const node = {
  $type: 'Node',
  _value: { _element_id: '4:abc:1', _labels: ['Entity', 'Person'], _properties: properties },
} as const;

test.each<[Value]>([
  [['some text', 12_345_678, true, null]],
  ['x'.repeat(10_000)],
  [Array.from({ length: 100 }, () => node)],
])('comes within a third of the length of the JSON', (value) => {
  const length = JSON.stringify(value).length;
  expect(sizeOf(value)).toBeGreaterThan(length * 0.66);
  expect(sizeOf(value)).toBeLessThan(length * 1.5);
});
