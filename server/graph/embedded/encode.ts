import type { JsEdge, JsNode } from '@grafeo-db/js';

import { floatValue, integerValue, mapFrom, textValue } from '../../../contract/values.ts';
import type { MapValue, NodeValue, RelationshipValue, Value } from '../../../contract/values.ts';

/** Where nodes and relationships can be looked up as they were when a statement ended. */
export interface Elements {
  getNode(id: number): JsNode | null;
  getEdge(id: number): JsEdge | null;
}

/** Elements that are kept, since the same few come again and again in an answer. */
const KEPT = 10_000;

type Item = Readonly<Record<string, unknown>>;

/**
 * The encoder for one result. The engine answers plain objects, which a map of the user can imitate, and hides
 * properties called `_id`, `_labels` and the like behind its own: so every element is looked up.
 */
export function createEncoder(elements: Elements): (value: unknown) => Value {
  const nodes = new Map<number, NodeValue | null>();
  const relationships = new Map<number, RelationshipValue | null>();

  function encode(value: unknown): Value {
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'bigint') return integerValue(value);
    if (typeof value === 'number') return numberValue(value);
    if (Array.isArray(value)) return value.map(encode);
    if (Buffer.isBuffer(value)) return textValue('Base64', value.toString('base64'));
    if (value instanceof Float32Array) return Array.from(value, floatValue);
    if (value instanceof Date) return textValue('LocalDateTime', localText(value));
    const item = value as Item;
    return nodeOf(item) ?? relationshipOf(item) ?? pathOf(item) ?? mapOf(item);
  }

  function mapOf(item: object): MapValue {
    return mapFrom(Object.entries(item).map(([key, value]) => [key, encode(value)] as const));
  }

  function nodeOf(item: Item): NodeValue | null {
    const id = item['_id'];
    if (!isElementId(id) || !Array.isArray(item['_labels'])) return null;
    const node = kept(nodes, id, () => nodeValue(elements.getNode(id)));
    return node !== null && sameTexts(node._value._labels, item['_labels']) ? node : null;
  }

  function nodeValue(node: JsNode | null): NodeValue | null {
    if (node === null) return null;
    const _element_id = nodeElementId(node.id);
    return {
      $type: 'Node',
      _value: { _element_id, _labels: node.labels, _properties: mapOf(node.properties()) },
    };
  }

  function relationshipOf(item: Item): RelationshipValue | null {
    const { _id: id, _source: source, _target: target, _type: type } = item;
    if (!isElementId(id) || !isElementId(source) || !isElementId(target)) return null;
    const found = kept(relationships, id, () => relationshipValue(elements.getEdge(id)));
    const same =
      found?._value._type === type &&
      found?._value._start_node_element_id === nodeElementId(source) &&
      found._value._end_node_element_id === nodeElementId(target);
    return same ? found : null;
  }

  function relationshipValue(edge: JsEdge | null): RelationshipValue | null {
    if (edge === null) return null;
    return {
      $type: 'Relationship',
      _value: {
        _element_id: `e:${edge.id}`,
        _start_node_element_id: nodeElementId(edge.sourceId),
        _end_node_element_id: nodeElementId(edge.targetId),
        _type: edge.edgeType,
        _properties: mapOf(edge.properties()),
      },
    };
  }

  /** A path of the engine lists `nodes` before `edges`; a map of the user has its keys in order of the alphabet. */
  function pathOf(item: Item): Value | null {
    const { nodes: stops, edges: hops } = item;
    if (Object.keys(item).join() !== 'nodes,edges' || !Array.isArray(stops) || !Array.isArray(hops))
      return null;
    const steps = stops.flatMap((stop: Item, index) =>
      index === 0 ? [nodeOf(stop)] : [relationshipOf(hops[index - 1] as Item), nodeOf(stop)],
    );
    const whole = steps.filter((step) => step !== null);
    if (stops.length !== hops.length + 1 || whole.length !== steps.length) return null;
    return { $type: 'Path', _value: whole };
  }

  return encode;
}

/** Beyond the safe integers the engine gives a bigint for an integer, so such a number is a float. */
function numberValue(value: number): Value {
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : floatValue(value);
}

/** The engine gives a local datetime as if it were UTC, to the millisecond. */
function localText(value: Date): string {
  return value.toISOString().replace(/(?:\.000)?Z$/, '');
}

function nodeElementId(id: number): string {
  return `n:${id}`;
}

function kept<T>(known: Map<number, T | null>, id: number, make: () => T | null): T | null {
  const found = known.get(id);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= KEPT) known.clear();
  known.set(id, made);
  return made;
}

function isElementId(id: unknown): id is number {
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0;
}

function sameTexts(left: readonly string[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((text) => right.includes(text));
}
