import type { SearchAnswer } from '../../contract/graph.ts';
import { entriesOf, isList } from '../../contract/values.ts';
import type { NodeValue, Value } from '../../contract/values.ts';
import { fold } from './fold.ts';

export type Hit = Omit<SearchAnswer['hits'][number], 'relationships'>;
type Match = Hit['match'];

const ORDER: readonly Match[] = ['exact', 'prefix', 'word', 'part'];

/** How a text matches what was typed, best first; null when it does not. */
export function matchOf(text: string, typed: string): Match | null {
  const [whole, sought] = [fold(text).trim(), fold(typed).trim()];
  if (whole === sought) return 'exact';
  if (whole.startsWith(sought)) return 'prefix';
  const words = wordsOf(whole);
  const wanted = wordsOf(sought);
  if (wanted.length > 0 && wanted.every((want) => words.some((word) => word.startsWith(want)))) return 'word';
  return whole.includes(sought) ? 'part' : null;
}

/** The words of a folded text. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The best place at which a node has what was typed, in one of some properties or among its aliases. */
export function hitOf(node: NodeValue, keys: readonly string[], typed: string): Hit | null {
  let best: Hit | null = null;
  for (const [property, text] of textsOf(node, keys)) {
    const match = matchOf(text, typed);
    if (match === null || (best !== null && ORDER.indexOf(match) >= ORDER.indexOf(best.match))) continue;
    best = { node, match, property, text, said: null };
  }
  return best;
}

/** Best hits first; among equals names before aliases, then the shorter text, which the typed words fill more. */
export function byRank(one: Hit, other: Hit): number {
  return (
    ORDER.indexOf(one.match) - ORDER.indexOf(other.match) ||
    Number(one.property === 'aliases') - Number(other.property === 'aliases') ||
    one.text.length - other.text.length ||
    (one.text < other.text ? -1 : Number(one.text > other.text))
  );
}

function textsOf(node: NodeValue, keys: readonly string[]): [string, string][] {
  const properties = new Map<string, Value>(entriesOf(node._value._properties));
  return [...keys, 'aliases'].flatMap((key) => {
    const value = properties.get(key);
    const texts = isList(value) ? value : [value];
    return texts
      .filter((text) => typeof text === 'string' || typeof text === 'number')
      .map((text): [string, string] => [key, String(text)]);
  });
}
