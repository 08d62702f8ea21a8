import type { SchemaAnswer } from '../../contract/graph.ts';
import { isList } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runForEach } from '../graph/read.ts';
import type { Row } from '../graph/read.ts';
import { labelsOf, typesOf } from './counts.ts';
import { asText } from './elements.ts';
import { typeName } from './type-name.ts';

/** Elements looked at for each label and type. */
const SAMPLE = 100;

type Property = SchemaAnswer['labels'][number]['properties'][number];

/** Labels and types with exact counts, and what a bounded sample of each looks like. */
export async function schema(graph: Graph, signal?: AbortSignal): Promise<SchemaAnswer> {
  return {
    labels: await labelSchemas(graph, signal),
    relationshipTypes: await typeSchemas(graph, signal),
  };
}

/** The labels that nodes have, with the properties of a sample. */
export async function labelSchemas(graph: Graph, signal?: AbortSignal): Promise<SchemaAnswer['labels']> {
  const labels = await labelsOf(graph, signal);
  const fillings = labels.map((label, index) => ({ index, label }));
  const counts = countsByIndex(await runForEach(graph, 'label-count', {}, fillings, { signal }));
  const present = fillings.filter(({ index }) => (counts.get(index) ?? 0) > 0);
  const rows = await runForEach(graph, 'label-properties', { sample: SAMPLE }, present, { signal });
  return present.map(({ index, label }) => {
    const count = counts.get(index) ?? 0;
    const sampled = Math.min(count, SAMPLE);
    return { label, count, sampled, properties: propertiesOf(rowsAt(rows, index), sampled) };
  });
}

async function typeSchemas(graph: Graph, signal?: AbortSignal): Promise<SchemaAnswer['relationshipTypes']> {
  const types = await typesOf(graph, signal);
  const fillings = types.map((type, index) => ({ index, type }));
  const counts = countsByIndex(await runForEach(graph, 'type-count', {}, fillings, { signal }));
  const present = fillings.filter(({ index }) => (counts.get(index) ?? 0) > 0);
  const sample = { sample: SAMPLE };
  const properties = await runForEach(graph, 'type-properties', sample, present, { signal });
  const ends = await runForEach(graph, 'type-ends', sample, present, { signal });
  return present.map(({ index, type }) => {
    const count = counts.get(index) ?? 0;
    const sampled = Math.min(count, SAMPLE);
    return {
      type,
      count,
      sampled,
      properties: propertiesOf(rowsAt(properties, index), sampled),
      ends: rowsAt(ends, index).map((row) => ({
        from: textsOf(row['from']),
        to: textsOf(row['to']),
        count: Number(row['count']),
      })),
    };
  });
}

function rowsAt(rows: readonly Row[], index: number): Row[] {
  return rows.filter((row) => row['index'] === index);
}

function countsByIndex(rows: readonly Row[]): Map<number, number> {
  return new Map(rows.map((row) => [Number(row['index']), Number(row['count'])]));
}

/** One entry for each property: Neo4j names the types of values, elsewhere we see the values. */
function propertiesOf(rows: readonly Row[], sampled: number): Property[] {
  const found = new Map<string, { types: Set<string>; count: number }>();
  for (const row of rows) {
    const name = asText(row['name']);
    const entry = found.get(name) ?? { types: new Set(), count: 0 };
    entry.types.add(
      typeof row['type'] === 'string' ? plainType(row['type']) : typeName(row['value'] ?? null),
    );
    entry.count += Number(row['count']);
    found.set(name, entry);
  }
  return [...found]
    .map(([name, { types, count }]) => ({ name, types: [...types].toSorted(), share: count / sampled }))
    .toSorted((one, other) => other.share - one.share || (one.name < other.name ? -1 : 1));
}

/** A value is there, so that it is not null need not be said. */
function plainType(type: string): string {
  return type.replaceAll(' NOT NULL', '');
}

function textsOf(value: Value | undefined): string[] {
  return isList(value) ? value.map(String).toSorted() : [];
}
