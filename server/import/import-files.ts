import type { ImportSettings } from '../../contract/import-settings.ts';
import type { Kind } from '../../contract/import-words.ts';
import type { ImportEvent } from '../../contract/import.ts';
import type { Graph } from '../graph/graph.ts';
import { Problem } from '../problem.ts';
import { ahead, batches } from './batches.ts';
import type { Batch } from './batches.ts';
import { expandPaths } from './input.ts';
import type { InputFile } from './input.ts';
import { Unread, recognisedFile } from './known-file.ts';
import type { KnownFile } from './known-file.ts';
import { loadClaims } from './load-claims.ts';
import { loadNodes } from './load-nodes.ts';
import { loadRelations } from './load-relations.ts';
import { createPacer } from './pacer.ts';
import { prepareIds, prepareSearch } from './prepare.ts';
import { projectClaims } from './project.ts';
import { readingOnly } from './reading-only.ts';
import { recognise } from './recognise.ts';
import { createReport } from './report.ts';
import type { Item } from './report.ts';
import type { ClaimRow, NodeRow, RelationRow } from './row.ts';
import { startRun } from './run.ts';
import type { ImportRun } from './run.ts';
import { touchedElements } from './touched.ts';
import { createTranscripts } from './transcode.ts';
import type { Transcripts } from './transcode.ts';

export interface ImportOptions {
  /** Read and check everything, write nothing. */
  readonly dryRun?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How files are to be read, by their place among the inputs, and which missing entities are to be made. */
  readonly settings?: ImportSettings | undefined;
  /** Rejects sent at most; all are counted. 1,000 when absent. */
  readonly rejectLimit?: number | undefined;
}

const REJECT_LIMIT = 1000;
const PROGRESS_MS = 200;

/** Two imports at once would each take for new what the other is just writing. */
const busy = new WeakSet<Graph>();

/**
 * Loads files, or the paths of files and folders, into a graph and tells how it goes: a head, progress and
 * rejects as they come, an end whose counts add up.
 * @throws Problem (while iterating) when a file cannot be recognised, the database fails, or on `signal`
 */
export async function* importFiles(
  graph: Graph,
  inputs: readonly (InputFile | string)[],
  options: ImportOptions = {},
): AsyncGenerator<ImportEvent> {
  if (busy.has(graph)) {
    throw new Problem('too-many-requests', 'Another import is running.', {
      hint: 'Wait until it has ended.',
    });
  }
  busy.add(graph);
  try {
    yield* importing(options.dryRun === true ? readingOnly(graph) : graph, inputs, options);
  } catch (error) {
    // Whatever was under way when it was stopped ends in words of its own.
    throw options.signal?.aborted === true ? stopped(error) : error;
  } finally {
    busy.delete(graph);
  }
}

async function* importing(
  graph: Graph,
  inputs: readonly (InputFile | string)[],
  options: ImportOptions,
): AsyncGenerator<ImportEvent> {
  const transcripts = createTranscripts();
  try {
    yield* loading(graph, await recogniseAll(inputs, options, transcripts), options);
  } finally {
    await transcripts.remove();
  }
}

interface Recognised {
  readonly files: readonly KnownFile[];
  readonly unread: readonly Unread[];
}

async function* loading(
  graph: Graph,
  { files, unread }: Recognised,
  options: ImportOptions,
): AsyncGenerator<ImportEvent> {
  const { dryRun = false, signal } = options;
  const started = Date.now();
  yield { kind: 'head', dryRun, files: files.map(recognisedFile), unread: unread.map(({ file }) => file) };
  if (!dryRun) await prepareIds(graph, signal);
  const report = createReport(options.rejectLimit ?? REJECT_LIMIT);
  const run = await startRun(graph, report, { dryRun, make: options.settings?.make, signal });
  yield* loadAll(run, files);
  if (!dryRun) await prepareSearch(graph, signal);
  const brought = report.tallies().claims;
  const changed = brought.created + brought.updated + brought.unchanged > 0;
  const projected = !dryRun && changed ? await projectClaims(graph, { signal }) : null;
  yield {
    kind: 'end',
    tallies: report.tallies(),
    total: report.total(),
    files: report.files(files),
    madeEntities: run.madeEntities,
    outlook: dryRun ? run.outlook.told() : null,
    projected,
    seconds: (Date.now() - started) / 1000,
    touched: await touchedElements(run),
    rejectsCut: report.rejectsCut,
  };
}

/** In a dry run files that cannot be read are told; otherwise the first of them ends the import. */
async function recogniseAll(
  inputs: readonly (InputFile | string)[],
  { dryRun = false, settings = {} }: ImportOptions,
  transcripts: Transcripts,
): Promise<Recognised> {
  const files: InputFile[] = [];
  for (const input of inputs) {
    if (typeof input === 'string') files.push(...(await expandPaths([input])));
    else files.push(input);
  }
  if (files.length === 0) {
    throw new Problem('bad-request', 'There is nothing to import.', { hint: 'Name files or folders.' });
  }
  const known: KnownFile[] = [];
  const unread: Unread[] = [];
  for (const [index, file] of files.entries()) {
    const result = await recognise(file, index, settings.files?.[index] ?? {}, transcripts);
    if (!(result instanceof Unread)) known.push(result);
    else if (dryRun) unread.push(result);
    else throw result.problem;
  }
  return { files: known.toSorted((a, b) => turnOf(a) - turnOf(b)), unread };
}

/** What others refer to comes first: sources, entities, entities made by three-column rows, claims, relations. */
function turnOf(file: KnownFile): number {
  const turns: Readonly<Record<Kind, number>> = { sources: 0, entities: 1, claims: 3, relations: 4 };
  return file.format === 'triples' ? 2 : turns[file.kind];
}

async function* loadAll(run: ImportRun, files: readonly KnownFile[]): AsyncGenerator<ImportEvent> {
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const pacer = createPacer(run.graph.info.engine);
  let before = 0;
  let told = Date.now();
  for (const file of files) {
    for await (const batch of ahead(batches(file, pacer))) {
      checkAborted(run.signal);
      const started = Date.now();
      await loadBatch(run, file, batch);
      pacer.took(batch.items.length, Date.now() - started);
      yield* run.report.takeRejects();
      if (Date.now() - told < PROGRESS_MS) continue;
      told = Date.now();
      const bytes = Math.min(before + batch.bytes, totalBytes);
      yield { kind: 'progress', file: file.name, bytes, totalBytes, tally: run.report.total() };
    }
    before += file.bytes;
  }
}

async function loadBatch(run: ImportRun, file: KnownFile, { items, faults }: Batch): Promise<void> {
  for (const _ of items) run.report.read(file);
  for (const faulty of faults) {
    run.report.read(file);
    run.report.reject(faulty, faulty.fault);
  }
  if (items.length === 0) return;
  // The rows of a file are all of its kind.
  if (file.kind === 'claims') await loadClaims(run, items as readonly Item<ClaimRow>[]);
  else if (file.kind === 'relations') await loadRelations(run, items as readonly Item<RelationRow>[]);
  else await loadNodes(run, file.kind, items as readonly Item<NodeRow>[]);
}

function checkAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw stopped();
}

function stopped(cause?: unknown): Problem {
  return new Problem('cancelled', 'The import was stopped.', {
    hint: 'What was loaded before stays; import again to go on.',
    cause,
  });
}
