import { entriesOf, isList, valueAt } from './values.ts';
import type { MapValue, NodeValue } from './values.ts';

/** Properties that name a thing in most graphs, best first. */
const NAMING = ['name', 'title', 'label', 'caption', 'displayName', 'fullName', 'username'];
const LONGEST = 80;

/** What a source without a title is known by, best first. */
const OF_SOURCE = ['url', 'publisher', 'date', 'id'];
/** Properties that tell a thing from others, but no person anything. */
const TELLS_NOTHING = /^(id|uuid|guid|etag|.*(hash|sha\d*|md5|checksum|digest|fingerprint|token))$/i;
/** Texts that are a number for machines, whatever their property is called. */
const FOR_MACHINES = /^([\da-f]{24,}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\w+/-]{40,}={0,2})$/i;

/** What a node is called: a naming property, else its first short text, else its labels; a claim by its words. Never by a hash. */
export function captionOf(node: NodeValue): string {
  const { _properties: properties, _labels: labels } = node._value;
  const naming = NAMING.map((key) => textAt(properties, key)).find((text) => text !== null);
  if (naming !== undefined && naming !== null) return naming;
  const words = labels.includes('Claim') ? wordsOfClaim(properties) : null;
  if (words !== null) return words;
  const of = labels.includes('Source') ? OF_SOURCE.map((key) => textAt(properties, key)) : [];
  const known = of.find((text) => text !== null && !FOR_MACHINES.test(text));
  if (known !== undefined && known !== null) return known;
  const short = entriesOf(properties).find(
    ([key, value]) => !TELLS_NOTHING.test(key) && typeof value === 'string' && isShortText(value),
  );
  if (short !== undefined) return short[1] as string;
  return textAt(properties, 'id') ?? labels.find((label) => label !== 'Entity') ?? labels[0] ?? 'node';
}

function isShortText(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST && !FOR_MACHINES.test(text);
}

/** A claim by its quote, or by the type that it affirms or denies. */
function wordsOfClaim(properties: MapValue): string | null {
  const quote = textAt(properties, 'quote');
  if (quote !== null && quote.length <= LONGEST) return `“${quote}”`;
  const type = textAt(properties, 'type');
  return type !== null && textAt(properties, 'polarity') === 'denied' ? `denied: ${type}` : type;
}

function textAt(properties: MapValue, key: string): string | null {
  const stored = valueAt(properties, key);
  // Of several names the first.
  const value = isList(stored) ? (stored[0] ?? null) : stored;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
