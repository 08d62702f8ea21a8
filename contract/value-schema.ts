import { z } from 'zod';

import { TEXT_TAGS } from './values.ts';
import type { NodeValue, RelationshipValue, Value } from './values.ts';

const MAX_DEPTH = 100;
const textTags = new Set<string>(TEXT_TAGS);

/**
 * Why `value` is not an encoded value, or null when it is one.
 * @param value anything that came out of JSON.parse
 * @param at where it stands, for the message
 */
export function valueFault(value: unknown, at = 'value', depth = 0): string | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return null;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? null : `${at} is not a finite number; send it as {"$type":"Float"}`;
  }
  if (typeof value !== 'object') return `${at} is a ${typeof value}, which has no encoding`;
  if (depth > MAX_DEPTH) return `${at} is nested deeper than ${MAX_DEPTH} levels`;
  if (Array.isArray(value)) return firstFault(value.entries(), at, depth);
  if (Object.hasOwn(value, '$type')) return tagFault(value as Record<string, unknown>, at, depth);
  return firstFault(Object.entries(value), at, depth);
}

function firstFault(entries: Iterable<[string | number, unknown]>, at: string, depth: number): string | null {
  for (const [key, item] of entries) {
    const fault = valueFault(item, `${at}[${JSON.stringify(key)}]`, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

function tagFault(value: Record<string, unknown>, at: string, depth: number): string | null {
  const tag = value['$type'];
  const inner = value['_value'];
  if (typeof tag === 'string' && textTags.has(tag)) {
    return typeof inner === 'string' ? null : `${at}._value must be text for $type ${tag}`;
  }
  if (tag === 'Map' || tag === 'Node' || tag === 'Relationship') {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
      return `${at}._value must be an object for $type ${tag}`;
    }
    return firstFault(Object.entries(inner), `${at}._value`, depth);
  }
  if (tag === 'Path')
    return Array.isArray(inner) ? firstFault(inner.entries(), at, depth) : `${at}._value must be a list`;
  return `${at} has an unknown $type ${JSON.stringify(tag)}`;
}

/** Any encoded value. Passed through as it is: nothing is copied, so no key can be lost. */
export const valueSchema = z
  .custom<Value>((value) => valueFault(value) === null, { error: (issue) => valueFault(issue.input) ?? '' })
  .describe('A value in the encoding of docs/values.md.');

export const nodeSchema = z
  .custom<NodeValue>((value) => valueFault(value) === null && hasType(value, 'Node'))
  .describe('A node in the encoding of docs/values.md.');

export const relationshipSchema = z
  .custom<RelationshipValue>((value) => valueFault(value) === null && hasType(value, 'Relationship'))
  .describe('A relationship in the encoding of docs/values.md.');

/** Parameters by name. */
export const parametersSchema = z
  .custom<Readonly<Record<string, Value>>>(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && valueFaultsOf(value) === null,
    { error: (issue) => valueFaultsOf(issue.input) ?? 'parameters must be an object' },
  )
  .describe('Parameters by name, each a value in the encoding of docs/values.md.');

function valueFaultsOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'parameters must be an object';
  for (const [name, item] of Object.entries(value)) {
    const fault = valueFault(item, `parameter ${JSON.stringify(name)}`);
    if (fault !== null) return fault;
  }
  return null;
}

function hasType(value: unknown, tag: string): boolean {
  return typeof value === 'object' && value !== null && (value as { $type?: unknown }).$type === tag;
}
