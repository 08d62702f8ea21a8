import type { NodeValue } from '../../contract/values.ts';

/** The relationship types that hold a claim together. */
export const CLAIM_TYPES: ReadonlySet<string> = new Set(['SUBJECT', 'OBJECT', 'STATED_IN', 'ATTRIBUTED_TO']);

/** The type of relationships that stand for claims which are denied, planned, possible or hypothetical. */
export const CLAIMED = 'CLAIMED';

/** Whether a node is what claims are about. */
export function isEntity(node: NodeValue): boolean {
  return node._value._labels.includes('Entity');
}

/** Whether a node is a claim. */
export function isClaim(node: NodeValue): boolean {
  return node._value._labels.includes('Claim');
}
