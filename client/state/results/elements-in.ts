import { entriesOf, isList, isMap, isNode, isPath, isRelationship } from '../../../contract/values.ts';
import type { NodeValue, RelationshipValue, Value } from '../../../contract/values.ts';

/** The nodes and relationships of a result by element id, however deep they lie in lists, maps and paths. */
export interface Elements {
  readonly nodes: Map<string, NodeValue>;
  readonly relationships: Map<string, RelationshipValue>;
}

export function noElements(): Elements {
  return { nodes: new Map(), relationships: new Map() };
}

/** Adds what is in `value` to `into`. */
export function gather(value: Value, into: Elements): void {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) into.nodes.set(value._value._element_id, value);
  else if (isRelationship(value)) into.relationships.set(value._value._element_id, value);
  else if (isPath(value)) for (const element of value._value) gather(element, into);
  else if (isList(value)) for (const item of value) gather(item, into);
  else if (isMap(value)) for (const [, item] of entriesOf(value)) gather(item, into);
}

/** Element ids of the nodes in one row, relationships' ends included. */
export function nodeIdsIn(row: readonly Value[]): string[] {
  const found = noElements();
  for (const value of row) gather(value, found);
  const ends = [...found.relationships.values()].flatMap(
    ({ _value: { _start_node_element_id, _end_node_element_id } }) => [
      _start_node_element_id,
      _end_node_element_id,
    ],
  );
  return [...new Set([...found.nodes.keys(), ...ends])];
}
