import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { parametersSchema, valueFault, valueSchema } from './value-schema.ts';
import {
  entriesOf,
  floatText,
  floatValue,
  integerValue,
  isMap,
  isNode,
  isTagged,
  mapFrom,
  valueAt,
} from './values.ts';
import type { Value } from './values.ts';

/** Encoded values of every kind, hostile keys included. */
const encoded: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: 'grapheme' }),
    fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map(integerValue),
    fc.double().map(floatValue),
    fc.array(tie('value')),
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom('__proto__', '$type', '', 'constructor'), fc.string()),
          tie('value'),
        ),
      )
      .map(mapFrom),
  ),
})).value;

test('every value survives JSON and is accepted as it is', () => {
  fc.assert(
    fc.property(encoded, (value) => {
      const back: unknown = JSON.parse(JSON.stringify(value));
      expect(valueFault(back)).toBeNull();
      expect(JSON.stringify(valueSchema.parse(back))).toBe(JSON.stringify(value));
    }),
  );
});

test('integers and floats are told apart, and neither loses a digit', () => {
  expect(integerValue(2n ** 53n + 1n)).toEqual({ $type: 'Integer', _value: '9007199254740993' });
  expect(integerValue(-(2n ** 63n))).toEqual({ $type: 'Integer', _value: '-9223372036854775808' });
  expect(integerValue(2n ** 53n - 1n)).toBe(9_007_199_254_740_991);
  expect(integerValue(0)).toBe(0);
  expect(floatValue(1.5)).toBe(1.5);
  expect(floatValue(1)).toEqual({ $type: 'Float', _value: '1.0' });
  expect([-0, NaN, Infinity, -Infinity, 1e300, 2 ** 53].map(floatText)).toEqual([
    '-0.0',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e+300',
    '9007199254740992.0',
  ]);
});

test('the text of a float reads back as the same float', () => {
  fc.assert(fc.property(fc.double(), (value) => Object.is(Number(floatText(value)), value)));
});

test('maps hold any key without touching a prototype', () => {
  const map = mapFrom([
    ['__proto__', 1],
    ['$type', 'Date'],
  ]);
  expect(isTagged(map) && map.$type).toBe('Map');
  expect(entriesOf(map)).toEqual([
    ['__proto__', 1],
    ['$type', 'Date'],
  ]);
  expect(valueAt(map, '__proto__')).toBe(1);
  expect(valueAt(mapFrom([]), 'toString')).toBeNull();
  expect(isMap(map)).toBe(true);
  expect(isNode(map)).toBe(false);
});

test('what is no value is refused with its place', () => {
  expect(valueFault({ $type: 'Dates', _value: '' })).toContain('unknown $type "Dates"');
  expect(valueFault([1, { $type: 'Date', _value: 3 }])).toBe('value[1]._value must be text for $type Date');
  expect(valueFault(NaN)).toContain('{"$type":"Float"}');
  let deep: unknown = 1;
  for (let level = 0; level < 200; level += 1) deep = [deep];
  expect(valueFault(deep)).toContain('deeper than 100');
  const outcome = parametersSchema.safeParse({ ok: 1, when: { $type: 'Nope', _value: '' } });
  expect(outcome.error?.issues[0]?.message).toContain('parameter "when"');
});
