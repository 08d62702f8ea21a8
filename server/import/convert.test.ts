import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Value } from '../../contract/values.ts';
import { sameValue } from './compare.ts';
import { cellType, convert } from './convert.ts';
import type { CellType } from './convert.ts';

const tagged = ($type: string, _value: string) => ({ $type, _value }) as Value;

const GOOD: readonly [CellType, string, Value][] = [
  ['string', ' as it is ', ' as it is '],
  ['integer', '42', 42],
  ['integer', '+7', 7],
  ['integer', '-9223372036854775808', tagged('Integer', '-9223372036854775808')],
  ['float', '1.5', 1.5],
  ['float', '1', tagged('Float', '1.0')],
  ['float', '-0', tagged('Float', '-0.0')],
  ['float', '.5e1', tagged('Float', '5.0')],
  ['float', 'NaN', tagged('Float', 'NaN')],
  ['float', '-Infinity', tagged('Float', '-Infinity')],
  ['boolean', 'TRUE', true],
  ['boolean', 'false', false],
  ['date', '2024-02-29', tagged('Date', '2024-02-29')],
  ['localtime', '10:00', tagged('LocalTime', '10:00:00')],
  ['time', '10:00:00.120Z', tagged('Time', '10:00:00.12+00:00')],
  ['localdatetime', '2022-01-12 10:00', tagged('LocalDateTime', '2022-01-12T10:00:00')],
  ['datetime', '2022-01-12T10:00:00+0100', tagged('OffsetDateTime', '2022-01-12T10:00:00+01:00')],
  [
    'datetime',
    '2022-01-12T10:00+01[Europe/Oslo]',
    tagged('ZonedDateTime', '2022-01-12T10:00:00+01:00[Europe/Oslo]'),
  ],
  ['duration', 'P1Y2M1W1DT1H1.5S', tagged('Duration', 'P14M8DT3601.5S')],
  ['duration', 'PT-0.5S', tagged('Duration', 'P0M0DT-0.5S')],
  ['point', '{latitude: 55.6, longitude: 12.9}', tagged('Point', 'SRID=4326;POINT (12.9 55.6)')],
  ['point', '{x: 1, y: 2, z: 3}', tagged('Point', 'SRID=9157;POINT Z (1.0 2.0 3.0)')],
  ['loose-date', '2022', '2022'],
  ['loose-date', '2022-01', '2022-01'],
  ['loose-date', '2022-01-12T10:00Z', '2022-01-12T10:00Z'],
];

const BAD: readonly [CellType, string][] = [
  ['integer', '1.0'],
  ['integer', '9223372036854775808'],
  ['integer', '1e3'],
  ['integer', ' '],
  ['float', '1,5'],
  ['float', '0x10'],
  ['float', '1e999'],
  ['boolean', 'yes'],
  ['boolean', 'constructor'],
  ['date', '2022-02-30'],
  ['date', '2100-02-29'],
  ['date', '7.1.2022'],
  ['localtime', '24:00'],
  ['time', '10:00'],
  ['datetime', '2022-01-12T10:00:00'],
  ['datetime', '2022-01-12T10:00:00+19:00'],
  ['duration', 'P'],
  ['duration', 'P1DT'],
  ['point', '{x: 1}'],
  ['point', '{latitude: a, longitude: 1}'],
  ['point', '{x: 1, y: 2, crs: mars}'],
  ['loose-date', '2022-13'],
  ['loose-date', 'soon'],
];

describe('a typed cell', () => {
  it.each(GOOD)('%s %j', (type, text, value) => {
    expect(convert(type, text)).toEqual(value);
  });

  it.each(BAD)('%s refuses %j', (type, text) => {
    expect(convert(type, text)).toBeUndefined();
  });

  it('keeps every 64-bit integer and every float', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (value) => {
        const back = convert('integer', String(value));
        expect(typeof back === 'number' ? BigInt(back) : BigInt((back as { _value: string })._value)).toBe(
          value,
        );
      }),
    );
    fc.assert(
      fc.property(fc.double(), (value) => {
        const back = convert('float', String(value));
        expect(typeof back === 'number' ? back : Number((back as { _value: string })._value)).toBe(
          Object.is(value, -0) ? 0 : value,
        );
      }),
    );
  });

  it('knows the type names of neo4j-admin in any case', () => {
    expect(['LONG', 'Short', 'double', 'char', 'vector'].map(cellType)).toEqual([
      'integer',
      'integer',
      'float',
      'string',
      null,
    ]);
  });
});

describe('values are the same', () => {
  const same: readonly [Value, Value][] = [
    [tagged('Time', '10:00:00Z'), tagged('Time', '10:00:00.000+00:00')],
    [tagged('Duration', 'P1Y'), tagged('Duration', 'P12M0DT0S')],
    [tagged('Float', 'NaN'), tagged('Float', 'NaN')],
    [
      [1, 2],
      [1, 2],
    ],
  ];
  const different: readonly [Value, Value][] = [
    [1, '1'],
    [1, tagged('Float', '1.0')],
    ['2022-01-07', tagged('Date', '2022-01-07')],
    [tagged('Float', '0.0'), tagged('Float', '-0.0')],
    [[1], [1, 2]],
    [null, ''],
  ];
  it.each(same)('%j and %j', (a, b) => {
    expect(sameValue(a, b, [])).toBe(true);
  });
  it.each(different)('not %j and %j', (a, b) => {
    expect(sameValue(a, b, [])).toBe(false);
  });
  it('as far as an inexact engine can tell', () => {
    const inexact = ['float', 'temporal'] as const;
    expect(sameValue(1, tagged('Float', '1.0'), inexact)).toBe(true);
    expect(sameValue('2022-01-07', tagged('Date', '2022-01-07'), inexact)).toBe(true);
    expect(sameValue(1, tagged('Float', '1.5'), inexact)).toBe(false);
    expect(sameValue('x', tagged('Date', '2022-01-07'), inexact)).toBe(false);
  });
});
