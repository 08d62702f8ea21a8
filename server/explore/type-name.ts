import { isList, isTagged } from '../../contract/values.ts';
import type { TextTag, Value } from '../../contract/values.ts';

const NAMES: Readonly<Record<TextTag | 'Map' | 'Node' | 'Relationship' | 'Path', string>> = {
  Integer: 'INTEGER',
  Float: 'FLOAT',
  Base64: 'BYTES',
  Date: 'DATE',
  LocalTime: 'LOCAL TIME',
  Time: 'ZONED TIME',
  LocalDateTime: 'LOCAL DATETIME',
  OffsetDateTime: 'ZONED DATETIME',
  ZonedDateTime: 'ZONED DATETIME',
  Duration: 'DURATION',
  Point: 'POINT',
  Unsupported: 'ANY',
  Map: 'MAP',
  Node: 'NODE',
  Relationship: 'RELATIONSHIP',
  Path: 'PATH',
};

/** Cypher's name for the type of an encoded value. */
export function typeName(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (typeof value === 'string') return 'STRING';
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
  if (isTagged(value)) return NAMES[value.$type];
  if (!isList(value)) return 'MAP';
  const inner = [...new Set(value.map(typeName))].toSorted();
  return `LIST<${inner.length === 0 ? 'NOTHING' : inner.join(' | ')}>`;
}
