import neo4j from 'neo4j-driver';
import type { Point } from 'neo4j-driver';

import { isList, isTagged } from '../../../contract/values.ts';
import type { Parameters, PlainMap, Tagged, TextValue, Value } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';
import { parseTemporal } from './temporal.ts';

const FLOAT = String.raw`-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)|NaN`;
const POINT = new RegExp(String.raw`^SRID=(\d{1,9});POINT( Z)? \((${FLOAT}) (${FLOAT})(?: (${FLOAT}))?\)$`);
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const LARGEST = 2n ** 63n - 1n;

/** Parameters as the driver takes them. @throws Problem `bad-request` when one is not a value a database takes */
export function fromParameters(parameters: Parameters = {}): Record<string, unknown> {
  // The driver looks for the constructor of the outermost map; spreading copies every key as it is.
  return { ...fromMap(parameters) };
}

/** The driver's value for one in the encoding of contract/values.ts. @throws Problem `bad-request` */
export function fromValue(value: Value): unknown {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(fromValue);
  return isTagged(value) ? fromTagged(value) : fromMap(value);
}

function fromNumber(value: number): unknown {
  if (!Number.isInteger(value)) return value;
  if (Number.isSafeInteger(value)) return neo4j.int(value);
  throw new Problem('bad-request', `${value} is too large for a plain integer in JSON.`, {
    hint: 'Send it as {"$type":"Integer","_value":"…"}, or as "Float" when it is a float.',
  });
}

function fromMap(map: PlainMap): Record<string, unknown> {
  const made = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(map)) {
    if (isMark(key) && map[key] === true) {
      throw new Problem('bad-request', `A map with the key ${key} cannot be sent: the driver reserves it.`);
    }
    made[key] = fromValue(map[key] ?? null);
  }
  return made;
}

/** Keys by which the driver tells its own objects, such as `__isInteger__`: it would misread a map that has one. */
function isMark(key: string): boolean {
  return key.startsWith('__is') && key.endsWith('__');
}

function fromTagged(value: Tagged): unknown {
  switch (value.$type) {
    case 'Map':
      return fromMap(value._value);
    case 'Node':
    case 'Relationship':
    case 'Path':
      throw new Problem('bad-request', `A ${value.$type.toLowerCase()} cannot be a parameter.`, {
        hint: 'Send its element id, or the properties that are needed.',
      });
    default: {
      const made = fromText(value);
      if (made !== null) return made;
      throw new Problem('bad-request', `${JSON.stringify(value._value)} is not a valid ${value.$type}.`, {
        hint: 'The forms are in docs/values.md.',
      });
    }
  }
}

function fromText({ $type: tag, _value: text }: TextValue): unknown {
  switch (tag) {
    case 'Integer':
      return fromInteger(text);
    case 'Float':
      return new RegExp(`^(?:${FLOAT})$`).test(text) ? Number(text) : null;
    case 'Base64':
      return BASE64.test(text) ? new Int8Array(Buffer.from(text, 'base64')) : null;
    case 'Point':
      return fromPoint(text);
    case 'Unsupported':
      return null;
    default:
      return parseTemporal(tag, text);
  }
}

function fromInteger(text: string): unknown {
  if (!/^[+-]?\d{1,19}$/.test(text)) return null;
  const value = BigInt(text.replace(/^\+/, ''));
  return value > LARGEST || value < -LARGEST - 1n ? null : neo4j.int(value);
}

function fromPoint(text: string): Point | null {
  const parts = POINT.exec(text);
  if (parts === null || (parts[2] === undefined) !== (parts[5] === undefined)) return null;
  const [srid, x, y] = [neo4j.int(Number(parts[1])), Number(parts[3]), Number(parts[4])] as const;
  return parts[5] === undefined
    ? new neo4j.types.Point(srid, x, y)
    : new neo4j.types.Point(srid, x, y, Number(parts[5]));
}
