import * as fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';

import { floatValue, integerValue, mapFrom, textValue } from '../../../contract/values.ts';
import type { Value } from '../../../contract/values.ts';
import { fromValue } from './from-value.ts';
import { toValue } from './to-value.ts';

const { Date: LocalDate, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const text = fc.string({ unit: 'binary' });
const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', '$type', '_value', ''), text);
const encoded = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Value>(null, true, false),
    text,
    int64.map(integerValue),
    fc.double().map(floatValue),
    fc.uint8Array().map((bytes) => textValue('Base64', Buffer.from(bytes).toString('base64'))),
    fc.array(tie('value')),
    fc.array(fc.tuple(key, tie('value'))).map(mapFrom),
  ),
})).value;

const whole = (min: number, max: number) => fc.integer({ min, max });
const date = fc.tuple(whole(-999_999, 999_999), whole(1, 12), whole(1, 28));
const clock = fc.tuple(whole(0, 23), whole(0, 59), whole(0, 59), whole(0, 999_999_999));
const offset = whole(-18 * 3600, 18 * 3600);
const zone = fc.constantFrom('Europe/Brussels', 'America/St_Johns', 'Asia/Kathmandu', 'UTC');
const double = fc.double({ noNaN: false });

const driverValues: Record<string, fc.Arbitrary<unknown>> = {
  dates: date.map((parts) => new LocalDate(...parts)),
  'local times': clock.map((parts) => new LocalTime(...parts)),
  times: fc.tuple(clock, offset).map(([parts, seconds]) => new Time(...parts, seconds)),
  'local datetimes': fc.tuple(date, clock).map(([day, time]) => new LocalDateTime(...day, ...time)),
  'datetimes with an offset': fc
    .tuple(date, clock, offset)
    .map(([day, time, seconds]) => new DateTime(...day, ...time, seconds, undefined)),
  'datetimes with a zone': fc
    .tuple(date, clock, offset, zone)
    .map(([day, time, seconds, name]) => new DateTime(...day, ...time, seconds, name)),
  'points in two dimensions': fc.tuple(double, double).map(([x, y]) => new Point(neo4j.int(4326), x, y)),
  'points in three dimensions': fc
    .tuple(double, double, double)
    .map(([x, y, z]) => new Point(neo4j.int(9157), x, y, z)),
};

test('plain values survive the way to the driver and back', () => {
  fc.assert(
    fc.property(encoded, (value) => {
      expect(JSON.stringify(toValue(fromValue(value)))).toBe(JSON.stringify(value));
    }),
    { numRuns: 500 },
  );
});

test.each(Object.entries(driverValues))('%s survive the way out and back in', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (value) => {
      const back = fromValue(toValue(value));
      expect(back?.constructor).toBe(value?.constructor);
      expect(JSON.stringify(toValue(back))).toBe(JSON.stringify(toValue(value)));
      expect(String(back)).toBe(String(value));
    }),
  );
});

function nanosecondsOf({ seconds, nanoseconds }: { seconds: unknown; nanoseconds: unknown }): bigint {
  return BigInt(String(seconds)) * 1_000_000_000n + BigInt(String(nanoseconds));
}

test('durations keep months, days and nanoseconds of any sign apart', () => {
  const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
  const parts = fc.tuple(amount, amount, amount, whole(0, 999_999_999));
  fc.assert(
    fc.property(parts, ([months, days, seconds, nanoseconds]) => {
      const back = fromValue(
        toValue(new Duration(neo4j.int(months), neo4j.int(days), neo4j.int(seconds), neo4j.int(nanoseconds))),
      ) as InstanceType<typeof Duration>;
      expect([back.months, back.days].map(String)).toEqual([months, days].map(String));
      expect(nanosecondsOf(back)).toBe(nanosecondsOf({ seconds, nanoseconds }));
    }),
  );
});

test.each([
  [neo4j.int(-1), -1],
  [neo4j.int(2n ** 31n), 2 ** 31],
  [neo4j.int(-(2n ** 31n) - 1n), -(2 ** 31) - 1],
  [neo4j.int(2n ** 53n - 1n), 2 ** 53 - 1],
  [neo4j.int(2n ** 53n), { $type: 'Integer', _value: '9007199254740992' }],
  [neo4j.int(-(2n ** 63n)), { $type: 'Integer', _value: '-9223372036854775808' }],
  [1, { $type: 'Float', _value: '1.0' }],
  [-0, { $type: 'Float', _value: '-0.0' }],
  [new Duration(14, 3, -1, 500_000_000), { $type: 'Duration', _value: 'P1Y2M3DT-0.5S' }],
  [new Duration(0, 0, 0, 0), { $type: 'Duration', _value: 'PT0S' }],
  [neo4j.vector(Float32Array.of(1, 2, 3)), { $type: 'Unsupported', _value: 'VECTOR<FLOAT32>(3)' }],
  [new Date(0), { $type: 'Unsupported', _value: 'Date' }],
])('encodes %s', (value, expected) => {
  expect(toValue(value)).toEqual(expected);
});

test('a value the driver could not read is shown as such, not thrown', () => {
  const broken = new Proxy(
    {},
    {
      get: () => {
        throw new Error('Invalid time zone specified: Moon/Sea');
      },
      getPrototypeOf: () => {
        throw new Error('Invalid time zone specified: Moon/Sea');
      },
    },
  );
  expect(toValue([broken])).toEqual([
    { $type: 'Unsupported', _value: 'Invalid time zone specified: Moon/Sea' },
  ]);
});
