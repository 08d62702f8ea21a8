import neo4j from 'neo4j-driver';
import type { Integer as DriverInteger, Node, Path, Point, Relationship } from 'neo4j-driver';

import { floatText, floatValue, integerValue, mapFrom, textValue } from '../../../contract/values.ts';
import type {
  MapValue,
  NodeValue,
  PathValue,
  RelationshipValue,
  TextTag,
  Value,
} from '../../../contract/values.ts';
import { durationText } from './duration.ts';

const { Integer, types } = neo4j;

/** A value of the driver in the encoding of contract/values.ts. */
export function toValue(value: unknown): Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return floatValue(value);
    case 'bigint':
      return integerValue(value);
    case 'object':
      return value === null ? null : objectValue(value);
    default:
      return textValue('Unsupported', typeof value);
  }
}

function objectValue(value: object): Value {
  try {
    if (value instanceof Integer) return wholeNumber(value);
    if (Array.isArray(value)) return value.map(toValue);
    return isPlain(value) ? mapValue(value) : structureValue(value);
  } catch (error) {
    // The driver stands in for what it could not read with an object that throws the reason at every touch.
    return textValue('Unsupported', error instanceof Error ? error.message : String(error));
  }
}

/** Nearly all integers fit in the low word, sign included: no arithmetic for those. */
function wholeNumber(value: DriverInteger): Value {
  if (value.high === value.low >> 31) return value.low;
  return value.inSafeRange() ? value.toNumber() : textValue('Integer', value.toString());
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function mapValue(map: Readonly<Record<string, unknown>>): MapValue {
  return mapFrom(Object.keys(map).map((key) => [key, toValue(map[key])] as const));
}

function structureValue(value: object): Value {
  if (value instanceof types.Node) return nodeValue(value);
  if (value instanceof types.Relationship) return relationshipValue(value);
  if (value instanceof types.Path) return pathValue(value);
  if (value instanceof types.Date) return textValue('Date', value.toString());
  if (value instanceof types.DateTime) {
    return timeValue(value.timeZoneId == null ? 'OffsetDateTime' : 'ZonedDateTime', value);
  }
  if (value instanceof types.LocalDateTime) return timeValue('LocalDateTime', value);
  if (value instanceof types.Time) return timeValue('Time', value);
  if (value instanceof types.LocalTime) return timeValue('LocalTime', value);
  if (value instanceof types.Duration) return textValue('Duration', durationText(value));
  if (value instanceof types.Point) return textValue('Point', pointText(value));
  if (value instanceof Int8Array) return textValue('Base64', base64(value));
  return textValue('Unsupported', nameOfType(value));
}

function nodeValue(node: Node): NodeValue {
  return {
    $type: 'Node',
    _value: { _element_id: node.elementId, _labels: node.labels, _properties: mapValue(node.properties) },
  };
}

function relationshipValue(relationship: Relationship): RelationshipValue {
  return {
    $type: 'Relationship',
    _value: {
      _element_id: relationship.elementId,
      _start_node_element_id: relationship.startNodeElementId,
      _end_node_element_id: relationship.endNodeElementId,
      _type: relationship.type,
      _properties: mapValue(relationship.properties),
    },
  };
}

function pathValue(path: Path): PathValue {
  const steps = path.segments.flatMap(({ relationship, end }) => [
    relationshipValue(relationship),
    nodeValue(end),
  ]);
  return { $type: 'Path', _value: [nodeValue(path.start), ...steps] };
}

/** The driver always writes nine digits; the zeros at their end say nothing. */
function timeValue(tag: TextTag, time: { toString(): string }): Value {
  return textValue(tag, time.toString().replace(/(\.\d*?)0+(?!\d)/, '$1'));
}

function pointText({ srid, x, y, z }: Point): string {
  return z === undefined
    ? `SRID=${srid.toString()};POINT (${floatText(x)} ${floatText(y)})`
    : `SRID=${srid.toString()};POINT Z (${floatText(x)} ${floatText(y)} ${floatText(z)})`;
}

/** Types that the encoding has no tag for, by a name a reader understands. */
function nameOfType(value: object): string {
  if (neo4j.isVector(value)) return `VECTOR<${value.getType()}>(${value.asTypedArray().length})`;
  if (neo4j.isUUID(value)) return `UUID(${value.toString()})`;
  if (neo4j.isUnsupportedType(value)) return value.name;
  return value.constructor.name;
}

function base64(bytes: Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
