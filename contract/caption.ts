import { entriesOf, valueAt } from './values.ts';
import type { MapValue, NodeValue } from './values.ts';

/** Properties that name a thing in most graphs, best first. */
const NAMING = ['name', 'title', 'label', 'caption', 'displayName', 'fullName', 'username'];
const LONGEST = 80;

/** What a node is called: a naming property, else its first short text, else its labels; a claim by its words. */
export function captionOf(node: NodeValue): string {
  const { _properties: properties, _labels: labels } = node._value;
  const naming = NAMING.map((key) => textAt(properties, key)).find((text) => text !== null);
  if (naming !== undefined && naming !== null) return naming;
  const words = labels.includes('Claim') ? wordsOfClaim(properties) : null;
  if (words !== null) return words;
  const short = entriesOf(properties).find(
    ([key, value]) =>
      key !== 'id' && typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST,
  );
  if (short !== undefined) return short[1] as string;
  return textAt(properties, 'id') ?? labels.find((label) => label !== 'Entity') ?? labels[0] ?? 'node';
}

/** A claim by its quote, or by the type that it affirms or denies. */
function wordsOfClaim(properties: MapValue): string | null {
  const quote = textAt(properties, 'quote');
  if (quote !== null && quote.length <= LONGEST) return `“${quote}”`;
  const type = textAt(properties, 'type');
  return type !== null && textAt(properties, 'polarity') === 'denied' ? `denied: ${type}` : type;
}

function textAt(properties: MapValue, key: string): string | null {
  const value = valueAt(properties, key);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
