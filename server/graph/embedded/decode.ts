import { entriesOf, isList, isMap, isTagged } from '../../../contract/values.ts';
import type { MapValue, Parameters, Tagged, Value } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';

/** Maps with one of these keys are the engine's own notation of other values. */
const ENGINE_TAGS = new Set(['$date', '$time', '$zoned_datetime', '$timestamp_us', '$duration', '$decimal']);

const DATE = String.raw`-?\d{4,6}-\d\d-\d\d`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`;
const OFFSET = String.raw`(?:Z|[+-](?:0\d|1[0-8]):[0-5]\d)`;

/**
 * Temporal values by the key of the engine's notation, and how their text looks. What the engine cannot read it
 * would take for a map, without a word.
 */
const TEMPORAL: Partial<Record<Tagged['$type'], { key: string; form: RegExp }>> = {
  Date: { key: '$date', form: new RegExp(`^${DATE}$`) },
  LocalTime: { key: '$time', form: new RegExp(`^${TIME}$`) },
  Time: { key: '$time', form: new RegExp(`^${TIME}${OFFSET}$`) },
  OffsetDateTime: { key: '$zoned_datetime', form: new RegExp(`^${DATE}T${TIME}${OFFSET}$`) },
  Duration: {
    key: '$duration',
    form: /^-?P(?=.)(?:-?\d+Y)?(?:-?\d+M)?(?:-?\d+W)?(?:-?\d+D)?(?:T(?=.)(?:-?\d+H)?(?:-?\d+M)?(?:-?\d+(?:\.\d{1,9})?S)?)?$/,
  },
};
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Of longer durations the engine makes others, and of minus half a second half a second. */
const ENGINE_DURATION =
  /^-?P(?:-?\d{1,9}Y)?(?:-?\d{1,9}M)?(?:-?\d{1,9}W)?(?:-?\d{1,9}D)?(?:T(?:-?\d{1,6}H)?(?:-?\d{1,7}M)?(?:(?!-0+\.)-?\d{1,9}(?:\.\d+)?S)?)?$/;
const LOCAL_DATE_TIME = new RegExp(`^(${DATE})T(${TIME})$`);

/** Encoded parameters as the engine takes them. @throws Problem `unsupported` or `bad-request` that names the parameter */
export function decodeParameters(parameters: Parameters): Record<string, unknown> {
  const decoded = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(parameters)) decoded[name] = decode(value, `$${name}`);
  return decoded;
}

function decode(value: Value, name: string): unknown {
  if (isList(value)) return value.map((item) => decode(item, name));
  if (isMap(value)) return decodeMap(value, name);
  if (isTagged(value)) return decodeTagged(value, name);
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new Problem('bad-request', `${value} in ${name} is too large for a plain integer in JSON.`, {
      hint: 'Send it as {"$type":"Integer","_value":"…"}, or as "Float" when it is a float.',
    });
  }
  return value;
}

function decodeMap(map: MapValue, name: string): Record<string, unknown> {
  const decoded = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of entriesOf(map)) {
    if (ENGINE_TAGS.has(key)) throw unsupported(name, `a map with the key ${key}`);
    decoded[key] = decode(value, name);
  }
  return decoded;
}

function decodeTagged(value: Tagged, name: string): unknown {
  switch (value.$type) {
    case 'Integer':
      return integer(value._value, name);
    case 'Float':
      return float(value._value, name);
    case 'Base64':
      return bytes(value._value, name);
    case 'LocalDateTime':
      return { $timestamp_us: microseconds(value._value, name) };
    case 'ZonedDateTime':
      throw unsupported(name, 'a datetime with a named time zone');
    case 'Point':
      throw unsupported(name, 'a point');
    case 'Node':
    case 'Relationship':
    case 'Path':
      throw unsupported(name, `a ${value.$type.toLowerCase()}`);
    default:
      return temporal(value, name);
  }
}

function temporal({ $type, _value }: Tagged, name: string): unknown {
  const known = TEMPORAL[$type];
  if (known === undefined || typeof _value !== 'string') throw unsupported(name, `a value of type ${$type}`);
  if (!known.form.test(_value) || !hasRealDay(_value)) throw malformed(name, $type);
  if ($type === 'Duration' && !ENGINE_DURATION.test(_value))
    throw unsupported(name, `the duration ${_value}`);
  return { [known.key]: _value };
}

function bytes(text: string, name: string): Buffer {
  // Node reads over what is no Base64.
  if (!BASE64.test(text)) throw malformed(name, 'Base64');
  return Buffer.from(text, 'base64');
}

function integer(text: string, name: string): bigint {
  if (!/^-?\d+$/.test(text)) throw malformed(name, 'Integer');
  const value = BigInt(text);
  if (BigInt.asIntN(64, value) !== value) throw malformed(name, 'Integer');
  return value;
}

/** A whole float becomes an integer: the engine has no way to take it otherwise. */
function float(text: string, name: string): number {
  const value = Number(text);
  if (text.trim() === '' || (Number.isNaN(value) && text !== 'NaN')) throw malformed(name, 'Float');
  return value;
}

/** The engine counts microseconds from 1970. */
function microseconds(text: string, name: string): bigint {
  const [, day = '', time = ''] = LOCAL_DATE_TIME.exec(text) ?? [];
  if (day === '' || !hasRealDay(day)) throw malformed(name, 'LocalDateTime');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const dayMs = dateOf(day).getTime() + (hours * 60 + minutes) * 60_000;
  return BigInt(dayMs) * 1000n + BigInt(Math.floor(seconds * 1_000_000 + 0.000_1));
}

/** False for 30 February; true for text that does not begin with a date. */
function hasRealDay(text: string): boolean {
  const [day] = new RegExp(`^${DATE}`).exec(text) ?? [];
  if (day === undefined) return true;
  const found = dateOf(day);
  return (
    found.getUTCMonth() + 1 === Number(day.slice(-5, -3)) && found.getUTCDate() === Number(day.slice(-2))
  );
}

function dateOf(day: string): Date {
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const found = new Date(0);
  found.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  return found;
}

function unsupported(name: string, what: string): Problem {
  return new Problem('unsupported', `The embedded engine cannot take ${what} as the parameter ${name}.`, {
    hint: 'Pass text or numbers instead, or start a Neo4j (npm run neo4j) and open the graph there.',
  });
}

function malformed(name: string, type: string): Problem {
  return new Problem('bad-request', `The parameter ${name} is not a valid ${type}.`);
}
