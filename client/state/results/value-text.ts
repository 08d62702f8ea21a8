import { captionOf } from '../../../contract/caption.ts';
import {
  entriesOf,
  isList,
  isMap,
  isNode,
  isPath,
  isRelationship,
  isTagged,
} from '../../../contract/values.ts';
import type { Value } from '../../../contract/values.ts';

/** A value as a person reads it in a cell: text bare, everything else as Cypher writes it, every digit kept. */
export function valueText(value: Value): string {
  return typeof value === 'string' ? value : literal(value);
}

/** The same with text in quotes, as inside a list. */
function literal(value: Value): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  if (isNode(value)) return `(${captionOf(value)})`;
  if (isRelationship(value)) return `[:${value._value._type}]`;
  if (isPath(value)) return value._value.map(literal).join('–');
  if (isMap(value))
    return `{${entriesOf(value)
      .map(([key, item]) => `${keyText(key)}: ${literal(item)}`)
      .join(', ')}}`;
  return value._value;
}

function keyText(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? key : `\`${key.replaceAll('`', '``')}\``;
}

/** What a value is called in the page: Node, Relationship, Path, String, Integer, Float, Boolean, List, Map, Date … */
export function typeName(value: Value): string {
  if (value === null) return 'Null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  if (isList(value)) return 'List';
  if (!isTagged(value) || value.$type === 'Map') return 'Map';
  return value.$type === 'Base64' ? 'Bytes' : value.$type;
}
