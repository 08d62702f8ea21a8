import type { SearchAnswer } from '../../contract/graph.ts';
import type { NodeValue, Parameters } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { graphCounts } from './counts.ts';
import { asNode, distinct, idOf } from './elements.ts';
import { fold, patternOf } from './fold.ts';
import { byRank, hitOf, wordsOf } from './rank.ts';
import { searchKeys } from './search-keys.ts';
import { searchQuotes } from './search-quotes.ts';
import { tiesOf } from './ties.ts';

/** The full-text index over names and aliases that the importer makes. */
const INDEX = 'relata_names';
/** Nodes looked at where there is no index; a search gives up there and says so. */
const SCAN = 200_000;
/** Candidates fetched for each hit asked for: ranking them needs more than are shown. */
const CANDIDATES = 5;
/** One of so many hits may be a quote, where there are names as well. */
const QUOTES = 3;
const NO_QUOTES = { hits: [], complete: true };

interface SearchInput {
  readonly q: string;
  readonly label?: string | undefined;
  readonly limit: number;
}

/** Nodes by name and alias, best first: the full-text index where there is one, all names where there are not too many. */
export async function search(
  graph: Graph,
  { q, label, limit }: SearchInput,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const typed = q.trim();
  if (wordsOf(fold(typed)).length === 0) return { hits: [], complete: true };
  const keys = await searchKeys(graph, signal);
  const { nodes: total } = await graphCounts(graph, signal);
  const most = limit * CANDIDATES;
  const parameters = { label: label ?? null, limit: most };
  const indexed = await fromIndex(graph, typed, parameters, signal);
  const scanned =
    indexed !== null && total > SCAN ? [] : await fromNames(graph, typed, keys, parameters, signal);
  const found = distinct([...(indexed ?? []), ...scanned]);
  const hits = found.flatMap((node) => hitOf(node, keys, typed) ?? []).toSorted(byRank);
  const asked = label === undefined || label === 'Claim';
  const quoted = asked ? await searchQuotes(graph, fold(typed), most, signal) : NO_QUOTES;
  const share = label === 'Claim' ? limit : limit / QUOTES;
  const quotes = quoted.hits.slice(0, hits.length === 0 ? Math.ceil(share) : Math.floor(share));
  // A claim that was found by a property of its own is not told twice.
  const others = hits.filter(({ node }) => !quotes.some((quote) => idOf(quote.node) === idOf(node)));
  const best = [...others.slice(0, limit - quotes.length), ...quotes].toSorted(byRank);
  const ties = await tiesOf(
    graph,
    best.map(({ node }) => node),
    signal,
  );
  return {
    hits: best.map((hit) => ({ ...hit, relationships: ties.get(idOf(hit.node)) ?? 0 })),
    complete:
      others.length <= limit - quotes.length &&
      quotes.length === quoted.hits.length &&
      quoted.complete &&
      found.length < most &&
      total <= SCAN,
  };
}

/** Nodes whose name begins with the text, and only when these are few those that have it anywhere. */
async function fromNames(
  graph: Graph,
  typed: string,
  keys: readonly string[],
  parameters: Parameters & { limit: number },
  signal: AbortSignal | undefined,
): Promise<NodeValue[]> {
  const ask = (pattern: string) =>
    runStatement(graph, 'search-names', { ...parameters, keys, pattern, scan: SCAN }, { signal });
  const first = await ask(patternOf(typed, 'beginning'));
  const rest = first.length >= parameters.limit ? [] : await ask(patternOf(longestWord(typed), 'anywhere'));
  return [...first, ...rest].map((row) => asNode(row['node']));
}

/** In other words' order a name is found by its longest word; ranking sees to the others. */
function longestWord(typed: string): string {
  const words = wordsOf(typed).toSorted((one, other) => other.length - one.length);
  return words[0] ?? typed;
}

/** What the full-text index finds, or null when there is none. */
async function fromIndex(
  graph: Graph,
  typed: string,
  parameters: Parameters,
  signal: AbortSignal | undefined,
): Promise<NodeValue[] | null> {
  if (!graph.info.capabilities.fullText) return null;
  const indexes = await runStatement(graph, 'full-text-indexes', {}, { signal });
  if (!indexes.some((row) => row['name'] === INDEX)) return null;
  const words = luceneQuery(typed);
  const rows = await runStatement(graph, 'search-index', { ...parameters, index: INDEX, words }, { signal });
  return rows.map((row) => asNode(row['node']));
}

/** Every word as the beginning of one in the index, as typed and without marks. Words hold nothing Lucene reads as more. */
export function luceneQuery(typed: string): string {
  return wordsOf(typed.toLowerCase())
    .map((word) => [...new Set([word, fold(word)])].map((form) => `${form}*`).join(' OR '))
    .map((forms) => `(${forms})`)
    .join(' AND ');
}
