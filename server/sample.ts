import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { graphCounts } from './explore/counts.ts';
import type { Graph } from './graph/graph.ts';
import { runForEach, runStatement } from './graph/read.ts';
import { importFiles } from './import/import-files.ts';
import { ROOT } from './paths.ts';

const FOLDER = join(ROOT, 'samples', 'nato-russia-2022');
const WHAT = 'the sample, the NATO–Russia talks of January 2022';

/** The files of the sample graph. */
export function sampleFiles(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(FOLDER, name));
}

/** Loads the sample into a graph that is empty, or in which an earlier load of it was cut off. */
export async function loadSample(graph: Graph, say: (line: string) => void): Promise<void> {
  const files = sampleFiles();
  if (files.length === 0) return;
  const [[begun] = []] = await runForEach(graph, 'label-count', {}, [{ label: 'SampleLoading' }]);
  const cutOff = begun?.['count'] !== 0;
  if (!cutOff && (await graphCounts(graph)).nodes > 0) return;
  say(`${cutOff ? 'Loading the rest of' : 'The graph is empty: loading'} ${WHAT} …`);
  if (!cutOff) await runStatement(graph, 'sample-begin', {}, { access: 'write' });
  for await (const event of importFiles(graph, files)) {
    if (event.kind === 'end') say(`Loaded ${event.total.created} rows in ${event.seconds.toFixed(1)} s.`);
  }
  await runStatement(graph, 'sample-end', {}, { access: 'write' });
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
