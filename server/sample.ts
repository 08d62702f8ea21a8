import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { graphCounts } from './explore/counts.ts';
import type { Graph } from './graph/graph.ts';
import { runForEach, runStatement } from './graph/read.ts';
import { ROOT } from './paths.ts';

const FOLDER = join(ROOT, 'samples', 'nato-russia-2022');

/** The files of the sample graph. */
export function sampleFiles(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(FOLDER, name));
}

/** Whether a graph has nothing in it. */
export async function isEmpty(graph: Graph): Promise<boolean> {
  return (await graphCounts(graph)).nodes === 0;
}

let ids: readonly string[] | undefined;

/** Whether a graph is the sample: its sources are the sample's, all of them and no others. */
export async function isSample(graph: Graph, signal?: AbortSignal): Promise<boolean> {
  ids ??= sourceIds();
  if (ids.length === 0) return false;
  const label = 'Source';
  const [known] = await runStatement(graph, 'known-ids', { ids }, { slots: { label }, signal });
  if (known?.['count'] !== ids.length) return false;
  const [[all] = []] = await runForEach(graph, 'label-count', {}, [{ label }], { signal });
  return all?.['count'] === ids.length;
}

function sourceIds(): string[] {
  const file = join(FOLDER, 'sources.csv');
  if (!existsSync(file)) return [];
  const rows = parse<{ id: string }>(readFileSync(file), { columns: true, bom: true });
  return rows.map(({ id }) => id);
}
