import { expect, test } from 'vitest';

import { mapFrom, textValue } from '../../../contract/values.ts';
import type { TextTag, Value } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';
import { useAsked } from './asked.contract.ts';

const { value } = useAsked();

const tag = (type: TextTag, text: string): Value => textValue(type, text);

test.each<[string, Value, string]>([
  ['an integer', 7, '$x / 2 = 3'],
  ['a large integer', tag('Integer', '9007199254740993'), '$x = 9007199254740993'],
  ['a float', 1.5, '$x / 2 = 0.75'],
  ['not a number', tag('Float', 'NaN'), '$x <> $x'],
  ['infinity', tag('Float', '-Infinity'), '$x < -1e300'],
  ['bytes', tag('Base64', 'AQI='), '$x = $x'],
  ['a date', tag('Date', '2022-01-07'), "$x = date('2022-01-07')"],
  ['a time', tag('Time', '10:00:00+01:00'), "$x = time('10:00:00+01:00')"],
  ['a local time', tag('LocalTime', '10:00:00'), "$x = localtime('10:00')"],
  [
    'a local datetime',
    tag('LocalDateTime', '2022-01-12T10:00:00.000001'),
    "$x = localdatetime('2022-01-12T10:00:00.000001')",
  ],
  ['an early one', tag('LocalDateTime', '0001-01-01T00:00:00'), "$x = localdatetime('0001-01-01T00:00:00')"],
  [
    'a datetime',
    tag('OffsetDateTime', '2022-01-12T10:00:00+01:00'),
    "$x = datetime('2022-01-12T10:00:00+01:00')",
  ],
  ['a duration', tag('Duration', 'P1DT3S'), "$x = duration('P1DT3S')"],
  ['a mixed duration', tag('Duration', '-P1Y-2M3DT-4H5M6.5S'), "$x = duration('-P1Y-2M3DT-4H5M6.5S')"],
  ['null', null, '$x IS NULL'],
  ['a wrapped map', { $type: 'Map', _value: { $type: 1, a: [2] } }, '$x.`$type` = 1 AND $x.a[0] = 2'],
  [
    'odd keys',
    mapFrom([
      ['__proto__', 1],
      ['', 2],
      ['constructor', 3],
    ]),
    'size(keys($x)) = 3 AND $x.`__proto__` = 1',
  ],
  ['a date in a list in a map', { a: [tag('Date', '2022-01-07')] }, "$x.a[0] = date('2022-01-07')"],
])('%s', async (_, x, condition) => {
  expect(await value(condition, { parameters: { x } })).toBe(true);
});

test('bytes come back', async () => {
  expect(await value('$x', { parameters: { x: tag('Base64', 'AQI=') } })).toEqual(tag('Base64', 'AQI='));
});

test('a whole float becomes an integer: the engine takes it in no other way', async () => {
  expect(await value('$x / 2', { parameters: { x: tag('Float', '1.0') } })).toBe(0);
  expect(await value('toFloat($x) / 2', { parameters: { x: tag('Float', '1.0') } })).toBe(0.5);
});

test.each<[Value, string]>([
  [tag('Point', 'SRID=4326;POINT (1.0 2.0)'), 'unsupported'],
  [[{ a: tag('Point', 'SRID=4326;POINT (1.0 2.0)') }], 'unsupported'],
  [tag('ZonedDateTime', '2022-01-12T10:00:00+01:00[Europe/Brussels]'), 'unsupported'],
  [{ $date: '2022-01-07' }, 'unsupported'],
  [{ $type: 'Node', _value: { _element_id: 'n:0', _labels: [], _properties: {} } }, 'unsupported'],
  [tag('Unsupported', 'x'), 'unsupported'],
  [tag('Duration', 'PT-0.5S'), 'unsupported'],
  [tag('Duration', 'PT9223372037S'), 'unsupported'],
  [tag('Duration', 'P99999999999999999999Y'), 'unsupported'],
  [tag('Duration', 'P1.5D'), 'bad-request'],
  [tag('Duration', 'P1M1Y'), 'bad-request'],
  [tag('Duration', 'PT'), 'bad-request'],
  [2 ** 53, 'bad-request'],
  [[-1e300], 'bad-request'],
  [tag('Integer', '9223372036854775808'), 'bad-request'],
  [tag('Integer', '1.5'), 'bad-request'],
  [tag('Base64', 'AQI'), 'bad-request'],
  [tag('Float', 'one'), 'bad-request'],
  [tag('Date', '2024-02-30'), 'bad-request'],
  [tag('Date', '2024-13-01'), 'bad-request'],
  [tag('Time', '25:00:00Z'), 'bad-request'],
  [tag('LocalDateTime', '2024-02-30T10:00'), 'bad-request'],
])('%j is refused by name', async (x, code) => {
  const error: unknown = await value('$odd', { parameters: { odd: x } }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ code, message: expect.stringContaining('$odd') });
});
