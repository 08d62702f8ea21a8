/**
 * The one encoding of database values: query results, parameters, imports, exports and saved views.
 * Plain JSON where JSON is exact, `{"$type", "_value"}` where it is not. Adapters produce and read it;
 * everything above the Graph port works on these values as they are.
 */

export type Value = null | boolean | number | string | readonly Value[] | Tagged | PlainMap;

/** A map without a key `$type`: such a map travels as a `Map` tag. */
export interface PlainMap {
  readonly [key: string]: Value;
}

/** Tags whose `_value` is text. */
export type TextTag =
  | 'Integer'
  | 'Float'
  | 'Base64'
  | 'Date'
  | 'LocalTime'
  | 'Time'
  | 'LocalDateTime'
  | 'OffsetDateTime'
  | 'ZonedDateTime'
  | 'Duration'
  | 'Point'
  | 'Unsupported';

export const TEXT_TAGS: readonly TextTag[] = [
  'Integer',
  'Float',
  'Base64',
  'Date',
  'LocalTime',
  'Time',
  'LocalDateTime',
  'OffsetDateTime',
  'ZonedDateTime',
  'Duration',
  'Point',
  'Unsupported',
];

export interface TextValue {
  readonly $type: TextTag;
  readonly _value: string;
}

export interface WrappedMap {
  readonly $type: 'Map';
  readonly _value: PlainMap;
}

export type MapValue = PlainMap | WrappedMap;

export interface NodeValue {
  readonly $type: 'Node';
  readonly _value: {
    readonly _element_id: string;
    readonly _labels: readonly string[];
    readonly _properties: MapValue;
  };
}

export interface RelationshipValue {
  readonly $type: 'Relationship';
  readonly _value: {
    readonly _element_id: string;
    readonly _start_node_element_id: string;
    readonly _end_node_element_id: string;
    readonly _type: string;
    readonly _properties: MapValue;
  };
}

export interface PathValue {
  readonly $type: 'Path';
  /** node, relationship, node, … */
  readonly _value: readonly (NodeValue | RelationshipValue)[];
}

export type Tagged = TextValue | WrappedMap | NodeValue | RelationshipValue | PathValue;

/** Query parameters by name. */
export type Parameters = Readonly<Record<string, Value>>;

export function isTagged(value: Value | undefined): value is Tagged {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, '$type')
  );
}

export function isNode(value: Value | undefined): value is NodeValue {
  return isTagged(value) && value.$type === 'Node';
}

export function isRelationship(value: Value | undefined): value is RelationshipValue {
  return isTagged(value) && value.$type === 'Relationship';
}

export function isPath(value: Value | undefined): value is PathValue {
  return isTagged(value) && value.$type === 'Path';
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value | undefined): value is MapValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    (!isTagged(value) || value.$type === 'Map')
  );
}

/** A map of encoded values from its entries; no key, `__proto__` included, touches a prototype. */
export function mapFrom(entries: Iterable<readonly [string, Value]>): MapValue {
  const map = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) map[key] = value;
  return Object.hasOwn(map, '$type') ? { $type: 'Map', _value: map } : map;
}

/** The entries of a map, wrapped or not. */
export function entriesOf(map: MapValue): [string, Value][] {
  return Object.entries(isTagged(map) ? map._value : map);
}

/** One entry of a map; null when there is none, as in Cypher. */
export function valueAt(map: MapValue, key: string): Value {
  const plain: PlainMap = isTagged(map) ? map._value : map;
  return Object.hasOwn(plain, key) ? (plain[key] ?? null) : null;
}

/** An integer of any size. */
export function integerValue(value: bigint | number): Value {
  const safe = Number(value);
  return Number.isSafeInteger(safe) ? safe : { $type: 'Integer', _value: value.toString() };
}

/** A float: a JSON number when it cannot be mistaken for an integer, a tag otherwise. */
export function floatValue(value: number): Value {
  if (Number.isFinite(value) && !Number.isInteger(value)) return value;
  return { $type: 'Float', _value: floatText(value) };
}

/** The shortest text that reads back as the same float and shows that it is one: `1.0`, `-0.0`, `1e+300`, `NaN`. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return Number.isFinite(value) && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

export function textValue(tag: TextTag, text: string): TextValue {
  return { $type: tag, _value: text };
}
