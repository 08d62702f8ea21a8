import { isNode, isRelationship } from '../../contract/values.ts';
import type { NodeValue, RelationshipValue, Value } from '../../contract/values.ts';

/** A value of our own statement that is text. @throws Error when it is not: the statement is wrong */
export function asText(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error('a statement gave no text where some was expected');
  return value;
}

/** A value of our own statement that is a node. @throws Error when it is not: the statement is wrong */
export function asNode(value: Value | undefined): NodeValue {
  if (!isNode(value)) throw new Error('a statement gave no node where one was expected');
  return value;
}

/** The same, for a place that may be empty. */
export function asNodeOrNull(value: Value | undefined): NodeValue | null {
  return value === null || value === undefined ? null : asNode(value);
}

/** A value of our own statement that is a relationship. @throws Error when it is not: the statement is wrong */
export function asRelationship(value: Value | undefined): RelationshipValue {
  if (!isRelationship(value)) throw new Error('a statement gave no relationship where one was expected');
  return value;
}

/** The element id of a node or relationship. */
export function idOf(element: NodeValue | RelationshipValue): string {
  return element._value._element_id;
}

/** Each element once, in the order of its first appearance. */
export function distinct<T extends NodeValue | RelationshipValue>(elements: Iterable<T>): T[] {
  const seen = new Map<string, T>();
  for (const element of elements) if (!seen.has(idOf(element))) seen.set(idOf(element), element);
  return [...seen.values()];
}
