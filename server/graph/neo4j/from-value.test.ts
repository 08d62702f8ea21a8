import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';

import type { TextTag, Value } from '../../../contract/values.ts';
import { fromParameters, fromValue } from './from-value.ts';
import { toValue } from './to-value.ts';

const tagged = ($type: TextTag, _value: string): Value => ({ $type, _value });

test('a number without a fraction is an integer, one with a fraction a float', () => {
  expect(fromValue(42)).toEqual(neo4j.int(42));
  expect(fromValue(1.5)).toBe(1.5);
  expect(fromValue(tagged('Float', '42'))).toBe(42);
});

test('a key __proto__ is a key like any other', () => {
  const parameters = JSON.parse('{"map":{"__proto__":{"x":1}},"__proto__":2}') as Record<string, Value>;
  const made = fromParameters(parameters);
  expect(Object.keys(made)).toEqual(['map', '__proto__']);
  expect(Object.keys(made['map'] as object)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
});

test.each([
  tagged('Integer', '9223372036854775808'),
  tagged('Integer', '-9223372036854775809'),
  tagged('Integer', '1.0'),
  tagged('Float', 'one'),
  tagged('Float', ''),
  tagged('Base64', 'AQI'),
  tagged('Date', '2022-02-29'),
  tagged('Date', '2022-13-01'),
  tagged('Date', '22-01-01'),
  tagged('LocalTime', '24:00:00'),
  tagged('LocalTime', '10:00:00.1234567890'),
  tagged('Time', '10:00:00'),
  tagged('LocalDateTime', '2022-01-01'),
  tagged('OffsetDateTime', '2022-01-01T10:00:00[Europe/Brussels]'),
  tagged('ZonedDateTime', '2022-01-01T10:00:00[Moon/Sea]'),
  tagged('Duration', 'P'),
  tagged('Duration', 'P1DT'),
  tagged('Duration', '1 day'),
  tagged('Duration', 'P18446744073709551617D'),
  tagged('Duration', 'P768614336404564651Y'),
  tagged('Time', '10:00:00+18:01'),
  tagged('OffsetDateTime', '2022-01-01T10:00:00-19:00'),
  tagged('Point', 'POINT (1 2)'),
  tagged('Point', 'SRID=4326;POINT (1 2 3)'),
  tagged('Point', 'SRID=9157;POINT Z (1 2)'),
  tagged('Unsupported', 'VECTOR'),
])('refuses %j in words', (value) => {
  expect(() => fromValue(value)).toThrow(expect.objectContaining({ code: 'bad-request' }));
});

test('refuses what JSON cannot have kept exact', () => {
  expect(() => fromValue(9_007_199_254_740_992)).toThrow(/too large/);
});

test('refuses maps that the driver would take for one of its own objects', () => {
  expect(() => fromValue({ __isInteger__: true })).toThrow(/__isInteger__/);
  expect(() => fromValue({ __isInteger__: false })).not.toThrow();
});

test.each([
  ['Date', '2024-02-29', '2024-02-29'],
  ['Date', '+12345-01-01', '+012345-01-01'],
  ['LocalTime', '10:00', '10:00:00'],
  ['Time', '10:00:00+0130', '10:00:00+01:30'],
  ['OffsetDateTime', '2022-01-12T10:00:00Z', '2022-01-12T10:00:00Z'],
  ['Duration', 'P2W', 'P14D'],
  ['Duration', '-P1DT2H', 'P-1DT-2H'],
  ['Duration', 'PT90M', 'PT1H30M'],
] satisfies [TextTag, string, string][])('understands %s %s', (tag, text, canonical) => {
  expect(toValue(fromValue(tagged(tag, text)))).toEqual(tagged(tag, canonical));
});
