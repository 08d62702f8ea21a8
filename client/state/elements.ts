import { captionOf } from '../../contract/caption.ts';
import { isList, valueAt } from '../../contract/values.ts';
import type { MapValue, NodeValue, RelationshipValue } from '../../contract/values.ts';

/** A node the page knows. Its id is the element id: good for this session. */
export interface GraphNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: MapValue;
  readonly caption: string;
  /** Relationships in the whole graph; null until somebody told. */
  readonly degree: number | null;
}

/** How well a relationship is supported. */
export type Standing = 'affirmed' | 'claimed' | 'denied';

export interface GraphRelationship {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: MapValue;
  readonly standing: Standing;
  /** The type that is claimed, for a CLAIMED relationship; otherwise its own type. */
  readonly meaning: string;
  /** Claims behind it; 0 for a plain relationship. */
  readonly claims: number;
  /** Independent sources behind it; null for a plain relationship. */
  readonly sources: number | null;
}

/** Types that only tie claims to what they speak of: listed last, never brought unasked. */
export const BOOKKEEPING: ReadonlySet<string> = new Set(['SUBJECT', 'OBJECT', 'STATED_IN', 'ATTRIBUTED_TO']);

/** Whether a node is part of the evidence, so that these types are what ties it to others. */
export function isEvidence(labels: readonly string[]): boolean {
  return labels.includes('Claim') || labels.includes('Source');
}

/** The label every entity has: it tells nothing about one. */
const EVERY = 'Entity';

export function nodeFrom(value: NodeValue, degree: number | null): GraphNode {
  const { _element_id: id, _labels: labels, _properties: properties } = value._value;
  return { id, labels: tellingLabels(labels), properties, caption: captionOf(value), degree };
}

/** Labels without the one that every entity has, unless it is the only one. */
export function tellingLabels(labels: readonly string[]): readonly string[] {
  return labels.length > 1 ? labels.filter((label) => label !== EVERY) : labels;
}

export function relationshipFrom(value: RelationshipValue): GraphRelationship {
  const {
    _element_id: id,
    _type: type,
    _properties: properties,
    _start_node_element_id: start,
    _end_node_element_id: end,
  } = value._value;
  const claims = valueAt(properties, 'claims');
  const sources = valueAt(properties, 'sources');
  const claimedType = type === 'CLAIMED' ? valueAt(properties, 'type') : null;
  return {
    id,
    type,
    start,
    end,
    properties,
    standing: standingOf(type, properties),
    meaning: typeof claimedType === 'string' ? claimedType : type,
    claims: isList(claims) ? claims.length : 0,
    sources: typeof sources === 'number' ? sources : null,
  };
}

function standingOf(type: string, properties: MapValue): Standing {
  if (type !== 'CLAIMED') return 'affirmed';
  return valueAt(properties, 'polarity') === 'denied' ? 'denied' : 'claimed';
}
