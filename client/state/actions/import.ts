import type { FileSettings, ImportSettings } from '../../../contract/import-settings.ts';
import type { ImportLine, Reject, Remedy } from '../../../contract/import.ts';
import { ApiProblem, call, lines } from '../../api.ts';
import { $known, learned } from '../graph.ts';
import { made, missingEntities, remedied, withFile, withoutFile } from '../import-settings.ts';
import { $importOpen, $importing, NOT_IMPORTING, rejectKey, withLine } from '../import.ts';
import { $info, $schema } from '../info.ts';
import { $labelOrder, grown, rememberOrder } from '../label-order.ts';
import { notify } from '../notices.ts';
import { $order } from '../orders.ts';
import { $selection } from '../selection.ts';
import { added, toggled } from '../view.ts';
import { attempt } from './attempt.ts';
import { change } from './change.ts';

/** The server tells the relationships among no more nodes than this at once. */
const MOST_SHOWN = 2000;

let stopper: AbortController | null = null;

/** Opens the import with these files, checked at once, or with none. */
export function openImport(files: readonly File[] = []): void {
  $importOpen.set(true);
  if (files.length > 0) void addFiles(files);
}

export function closeImport(): void {
  stopImport();
  $importOpen.set(false);
  $importing.set(NOT_IMPORTING);
}

/** Reads and checks files, with those that are there already, without writing anything. */
export async function addFiles(more: readonly File[]): Promise<void> {
  const { step, files, settings } = $importing.get();
  const over = step === 'loaded';
  if (more.length === 0) return;
  if (step === 'loading') {
    // Dropped on the page meanwhile; a check would cut off in the middle what is being written.
    notify({ text: 'Files are being loaded. Add others when that is done.' });
    return;
  }
  $importing.set({
    ...NOT_IMPORTING,
    step: 'checking',
    files: over ? [...more] : [...files, ...more],
    settings: over ? {} : settings,
  });
  await send(true);
}

/** Takes a file out of the list. */
export async function removeFile(index: number): Promise<void> {
  const { files, settings } = $importing.get();
  const left = files.filter((_, at) => at !== index);
  stopImport();
  $importing.set({ ...NOT_IMPORTING, files: left, settings: withoutFile(settings, index) });
  if (left.length > 0) await recheck();
}

/** Reads a file otherwise. */
export async function readAs(index: number, settings: FileSettings): Promise<void> {
  await correct((before) => withFile(before, index, settings));
}

/** Does what lets a rejected row in. */
export async function mend(reject: Reject, remedy: Remedy): Promise<void> {
  const { recognised } = $importing.get();
  await correct((before) => remedied(before, reject, remedy, recognised));
}

/** Makes every entity that a rejected row names. */
export async function makeMissing(): Promise<void> {
  const { rejects, end } = $importing.get();
  await correct((before) =>
    end?.rejectsCut === true ? { ...before, make: 'all' } : made(before, missingEntities(rejects)),
  );
}

/** Takes the last correction back. */
export async function takeBack(): Promise<void> {
  const { before } = $importing.get();
  const settings = before.at(-1);
  if (settings === undefined) return;
  $importing.set({ ...$importing.get(), settings, before: before.slice(0, -1) });
  await recheck();
}

/** Puts a reject aside, or back: it stays out of the graph either way. */
export function leaveOut(reject: Reject): void {
  const importing = $importing.get();
  $importing.set({ ...importing, leftOut: toggled(importing.leftOut, rejectKey(reject)) });
}

/** Loads the files that were checked. */
export async function loadFiles(): Promise<void> {
  $importing.set({
    ...$importing.get(),
    step: 'loading',
    progress: null,
    rejects: [],
    end: null,
    problem: null,
  });
  await send(false);
  // Stopped in the middle it has brought something, too.
  const known = await attempt(() => Promise.all([call('GET /api/graph', {}), call('GET /api/schema', {})]));
  if (known === null) return;
  const [info, schema] = known;
  $info.set(info);
  $schema.set(schema);
  const order = grown($labelOrder.get(), schema);
  rememberOrder(info.database, order);
  $labelOrder.set(order);
}

export function stopImport(): void {
  stopper?.abort();
}

/** Draws the nodes the import brought or changed, with the relationships among them. */
export async function showImported(): Promise<void> {
  const nodes = ($importing.get().end?.touched ?? []).slice(0, MOST_SHOWN);
  closeImport();
  if (nodes.length === 0) return;
  const subgraph = await attempt(() => call('POST /api/relationships', { body: { nodes } }));
  if (subgraph === null) return;
  $known.set(learned($known.get(), subgraph));
  change('Show what came in', (view) =>
    added(view, {
      nodes,
      relationships: subgraph.relationships.map(({ _value: { _element_id: id } }) => id),
    }),
  );
  $selection.set({ nodes, relationships: [] });
  $order.set({ kind: 'reveal', ids: nodes });
}

async function correct(how: (settings: ImportSettings) => ImportSettings): Promise<void> {
  const { settings, before } = $importing.get();
  $importing.set({ ...$importing.get(), settings: how(settings), before: [...before, settings] });
  await recheck();
}

/** Checks the same files again; what was told before stays on the screen until all is known. */
async function recheck(): Promise<void> {
  $importing.set({ ...$importing.get(), step: 'checking', progress: null, problem: null });
  await send(true);
}

async function send(dryRun: boolean): Promise<void> {
  stopper?.abort();
  const mine = new AbortController();
  stopper = mine;
  const { files, settings, recognised } = $importing.get();
  const again = dryRun && recognised.length > 0;
  const body = new FormData();
  body.append('settings', JSON.stringify(settings));
  for (const file of files) body.append('files', file, file.name);
  try {
    const input = { query: { dryRun: dryRun ? 'true' : 'false' }, body } as const;
    const waiting: ImportLine[] = [];
    for await (const line of lines('POST /api/import', input, { signal: mine.signal })) {
      if (stopper !== mine) return;
      const wait = again && (line.kind === 'head' || line.kind === 'reject');
      if (wait) waiting.push(line);
      else $importing.set([...waiting.splice(0), line].reduce(withLine, $importing.get()));
    }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (stopper === mine) $importing.set({ ...$importing.get(), step: 'failed', problem: error.body });
  }
}
