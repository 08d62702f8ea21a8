import type { SchemaAnswer } from '../../contract/graph.ts';
import type { Graph } from '../graph/graph.ts';
import { labelSchemas } from './schema.ts';

/** Properties that name things, as captions take them. */
const NAMING = ['name', 'title', 'label', 'caption', 'displayName', 'fullName', 'username'];
/** What is worth searching of evidence: the words of a claim and who published a source, not their ids and dates. */
const OF_EVIDENCE: ReadonlyMap<string, readonly string[]> = new Map([
  ['Claim', ['quote']],
  ['Source', ['title', 'publisher']],
]);
/** Where none of these is there, so many texts of a label are searched. */
const OTHER_TEXTS = 3;
const FRESH_MS = 60_000;

const known = new WeakMap<Graph, { readonly at: number; readonly keys: readonly string[] }>();

/** The properties to search, from what a sample of each label has; looked up again after a minute. */
export async function searchKeys(graph: Graph, signal?: AbortSignal): Promise<readonly string[]> {
  const before = known.get(graph);
  if (before !== undefined && performance.now() - before.at < FRESH_MS) return before.keys;
  const keys = keysFor(await labelSchemas(graph, signal));
  known.set(graph, { at: performance.now(), keys });
  return keys;
}

/** The naming properties that are in use, and the first texts of labels that have none of them. */
export function keysFor(labels: SchemaAnswer['labels']): string[] {
  const used = new Set(labels.flatMap(({ properties }) => properties.map(({ name }) => name)));
  const texts = labels.flatMap(({ label, properties }) => {
    const own = OF_EVIDENCE.get(label)?.filter((name) => used.has(name)) ?? [];
    if (own.length > 0) return own;
    const strings = properties.filter(({ types }) => types.includes('STRING')).map(({ name }) => name);
    return strings.some((name) => NAMING.includes(name)) ? [] : strings.slice(0, OTHER_TEXTS);
  });
  return [...new Set([...NAMING.filter((name) => used.has(name)), ...texts])];
}
