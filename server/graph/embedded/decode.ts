import { entriesOf, isList, isMap, isTagged } from '../../../contract/values.ts';
import type { MapValue, Parameters, Tagged, Value } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';

/** Maps with one of these keys are the engine's own notation of other values. */
const ENGINE_TAGS = new Set(['$date', '$time', '$zoned_datetime', '$timestamp_us', '$duration', '$decimal']);

const DATE = String.raw`-?\d{4,6}-\d\d-\d\d`;
const TIME = String.raw`\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?`;
const OFFSET = String.raw`(?:Z|[+-]\d\d:\d\d)`;

/** Temporal values by the key of the engine's notation, and how their text looks. */
const TEMPORAL: Partial<Record<Tagged['$type'], { key: string; form: RegExp }>> = {
  Date: { key: '$date', form: new RegExp(`^${DATE}$`) },
  LocalTime: { key: '$time', form: new RegExp(`^${TIME}$`) },
  Time: { key: '$time', form: new RegExp(`^${TIME}${OFFSET}$`) },
  OffsetDateTime: { key: '$zoned_datetime', form: new RegExp(`^${DATE}T${TIME}${OFFSET}$`) },
  Duration: { key: '$duration', form: /^-?P(?=.)[\d.YMWD-]*(?:T[\d.HMS-]+)?$/ },
};

/** Encoded parameters as the engine takes them. @throws Problem `unsupported` or `bad-request` that names the parameter */
export function decodeParameters(parameters: Parameters): Record<string, unknown> {
  const decoded = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(parameters)) decoded[name] = decode(value, `$${name}`);
  return decoded;
}

function decode(value: Value, name: string): unknown {
  if (isList(value)) return value.map((item) => decode(item, name));
  if (isMap(value)) return decodeMap(value, name);
  return isTagged(value) ? decodeTagged(value, name) : value;
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
      return Buffer.from(value._value, 'base64');
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
  if (!known.form.test(_value)) throw malformed(name, $type);
  return { [known.key]: _value };
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

function microseconds(text: string, name: string): number {
  const [, second = '', fraction = ''] =
    new RegExp(String.raw`^(${DATE}T\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,9}))?$`).exec(text) ?? [];
  const milliseconds = Date.parse(`${second}Z`);
  if (Number.isNaN(milliseconds)) throw malformed(name, 'LocalDateTime');
  return milliseconds * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

function unsupported(name: string, what: string): Problem {
  return new Problem('unsupported', `The embedded engine cannot take ${what} as the parameter ${name}.`, {
    hint: 'Pass text or numbers instead, or start a Neo4j (npm run neo4j) and open the graph there.',
  });
}

function malformed(name: string, type: string): Problem {
  return new Problem('bad-request', `The parameter ${name} is not a valid ${type}.`);
}
