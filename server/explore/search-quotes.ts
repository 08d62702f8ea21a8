import { captionOf } from '../../contract/caption.ts';
import { isNode, valueAt } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { asNode, idOf } from './elements.ts';
import { patternOf } from './fold.ts';
import { byRank, matchOf, wordsOf } from './rank.ts';
import type { Hit } from './rank.ts';

/** Shorter than this a text is in too many quotes to be sought there. */
const SHORTEST = 3;
const SCAN = 200_000;

/** Claims by what they quote, best first, among the shortest of those that have the longest word. */
export async function searchQuotes(
  graph: Graph,
  typed: string,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<{ hits: Hit[]; complete: boolean }> {
  const [longest = ''] = wordsOf(typed).toSorted((one, other) => other.length - one.length);
  if (longest.length < SHORTEST) return { hits: [], complete: true };
  const parameters = { pattern: patternOf(longest, 'anywhere'), scan: SCAN, limit };
  const rows = await runStatement(graph, 'search-quotes', parameters, { signal });
  const hits = new Map<string, Hit>();
  for (const row of rows) {
    const [node, text] = [asNode(row['claim']), row['quote'] ?? null];
    const match = typeof text === 'string' ? matchOf(text, typed) : null;
    if (match === null || typeof text !== 'string') continue;
    const said = { by: nameOf(row['speaker']), ...sourceOf(row['source']) };
    hits.set(idOf(node), { node, match, property: 'quote', text, said });
  }
  return { hits: [...hits.values()].toSorted(byRank), complete: rows.length < limit };
}

function nameOf(value: Value | undefined): string | null {
  return value !== undefined && isNode(value) ? captionOf(value) : null;
}

function sourceOf(value: Value | undefined): { publisher: string | null; date: string | null } {
  if (value === undefined || !isNode(value)) return { publisher: null, date: null };
  const text = (key: string) => {
    const found = valueAt(value._value._properties, key);
    return typeof found === 'string' ? found : null;
  };
  return { publisher: text('publisher') ?? captionOf(value), date: text('date') };
}
