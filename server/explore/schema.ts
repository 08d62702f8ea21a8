import type { SchemaAnswer } from '../../contract/graph.ts';
import { isList } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runForEach, runStatement } from '../graph/read.ts';
import type { Row } from '../graph/read.ts';
import { CLAIMED } from './claim-types.ts';
import { labelsOf, typesOf } from './counts.ts';
import { asText } from './elements.ts';
import { typeName } from './type-name.ts';

/** Elements looked at for each label and type. */
const SAMPLE = 100;

/** Beyond this many, relationships of claims are not looked at for those that are denied. */
const MOST_CLAIMED = 100_000;

type LabelSchema = SchemaAnswer['labels'][number];
type TypeSchema = SchemaAnswer['relationshipTypes'][number];

/** Labels and types with exact counts, and what a bounded sample of each looks like. */
export async function schema(graph: Graph, signal?: AbortSignal): Promise<SchemaAnswer> {
  const labels = await labelSchemas(graph, signal);
  const relationshipTypes = await typeSchemas(graph, signal);
  const claimed = relationshipTypes.find(({ type }) => type === CLAIMED)?.count ?? 0;
  return { labels, relationshipTypes, denied: await deniedAmong(graph, claimed, signal) };
}

async function deniedAmong(graph: Graph, claimed: number, signal?: AbortSignal): Promise<number | null> {
  if (claimed === 0) return 0;
  if (claimed > MOST_CLAIMED) return null;
  const rows = await runStatement(graph, 'denied-count', {}, { signal });
  return Number(rows[0]?.['count'] ?? 0);
}

/** The labels that nodes have, with the properties of a sample. */
export async function labelSchemas(graph: Graph, signal?: AbortSignal): Promise<LabelSchema[]> {
  const labels = (await labelsOf(graph, signal)).map((label) => ({ label }));
  const found = await sampled(graph, 'label', labels, signal);
  return found.map(({ slots: { label }, count, rows }) => ({ label, count, ...propertiesOf(rows) }));
}

async function typeSchemas(graph: Graph, signal?: AbortSignal): Promise<TypeSchema[]> {
  const types = (await typesOf(graph, signal)).map((type) => ({ type }));
  const found = await sampled(graph, 'type', types, signal);
  return found.map(({ slots: { type }, count, rows }) => ({
    type,
    count,
    ...propertiesOf(rows),
    ends: endsOf(rows),
  }));
}

interface Sampled<S> {
  readonly slots: S;
  readonly count: number;
  readonly rows: readonly Row[];
}

/** The labels or types that are in use, each with its count and a sample: a database remembers others, too. */
async function sampled<S extends Readonly<Record<string, string>>>(
  graph: Graph,
  kind: 'label' | 'type',
  fillings: readonly S[],
  signal: AbortSignal | undefined,
): Promise<Sampled<S>[]> {
  const counts = await runForEach(graph, `${kind}-count`, {}, fillings, { signal });
  const used = fillings
    .map((slots, index) => ({ slots, count: Number(counts[index]?.[0]?.['count'] ?? 0) }))
    .filter(({ count }) => count > 0);
  const slots = used.map((one) => one.slots);
  const rows = await runForEach(graph, `${kind}-sample`, { sample: SAMPLE }, slots, { signal });
  return used.map((one, index) => ({ ...one, rows: rows[index] ?? [] }));
}

/** One entry for each property: Neo4j names the types of values, elsewhere we see the values. */
function propertiesOf(rows: readonly Row[]): Pick<LabelSchema, 'properties' | 'sampled'> {
  const looked = rows.reduce((sum, row) => sum + Number(row['count']), 0);
  const found = new Map<string, { types: Set<string>; count: number }>();
  for (const row of rows) {
    for (const [name, type] of typedNames(row)) {
      const entry = found.get(name) ?? { types: new Set(), count: 0 };
      entry.types.add(type);
      entry.count += Number(row['count']);
      found.set(name, entry);
    }
  }
  const properties = [...found]
    .map(([name, { types, count }]) => ({ name, types: [...types].toSorted(), share: count / looked }))
    .toSorted((one, other) => other.share - one.share || (one.name < other.name ? -1 : 1));
  return { properties, sampled: looked };
}

function typedNames(row: Row): [string, string][] {
  const types = pairs(row['types']).map(([name, type]): [string, string] => [name, plainType(asText(type))]);
  const values = pairs(row['properties']).map(([name, value]): [string, string] => [name, typeName(value)]);
  return [...types, ...values];
}

function pairs(value: Value | undefined): [string, Value][] {
  if (!isList(value)) return [];
  return value.filter(isList).map(([name, item]) => [asText(name), item ?? null]);
}

/** A value is there, so that it is not null need not be said. */
function plainType(type: string): string {
  return type.replaceAll(' NOT NULL', '');
}

function endsOf(rows: readonly Row[]): TypeSchema['ends'] {
  const ends = new Map<string, TypeSchema['ends'][number]>();
  for (const row of rows) {
    const [from, to] = [textsOf(row['from']), textsOf(row['to'])];
    const key = JSON.stringify([from, to]);
    ends.set(key, { from, to, count: Number(row['count']) + (ends.get(key)?.count ?? 0) });
  }
  return [...ends.values()].toSorted((one, other) => other.count - one.count);
}

function textsOf(value: Value | undefined): string[] {
  return isList(value) ? value.map(asText).toSorted() : [];
}
