import { ApiProblem, call, lines } from '../../api.ts';
import { $known, learned } from '../graph.ts';
import { $importOpen, $importing, NOT_IMPORTING, withLine } from '../import.ts';
import { $info, $schema } from '../info.ts';
import { $labelOrder, grown, rememberOrder } from '../label-order.ts';
import { $order } from '../orders.ts';
import { $selection } from '../selection.ts';
import { added } from '../view.ts';
import { attempt } from './attempt.ts';
import { change } from './change.ts';

/** The server tells the relationships among no more nodes than this at once. */
const MOST_SHOWN = 2000;

let stopper: AbortController | null = null;

/** Opens the import with these files, checked at once, or with none. */
export function openImport(files: readonly File[] = []): void {
  $importOpen.set(true);
  if (files.length > 0) void checkFiles(files);
}

export function closeImport(): void {
  stopImport();
  $importOpen.set(false);
  $importing.set(NOT_IMPORTING);
}

/** Reads and checks files without writing anything. */
export async function checkFiles(files: readonly File[]): Promise<void> {
  $importing.set({ ...NOT_IMPORTING, step: 'checking', files });
  await send(true);
}

/** Loads the files that were checked. */
export async function loadFiles(): Promise<void> {
  const { files, recognised } = $importing.get();
  $importing.set({ ...NOT_IMPORTING, step: 'loading', files, recognised });
  await send(false);
  if ($importing.get().step !== 'loaded') return;
  const [info, schema] = await Promise.all([call('GET /api/graph', {}), call('GET /api/schema', {})]);
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

async function send(dryRun: boolean): Promise<void> {
  stopper?.abort();
  const mine = new AbortController();
  stopper = mine;
  const body = new FormData();
  for (const file of $importing.get().files) body.append('files', file, file.name);
  try {
    const input = { query: { dryRun: dryRun ? 'true' : 'false' }, body } as const;
    for await (const line of lines('POST /api/import', input, { signal: mine.signal })) {
      if (stopper !== mine) return;
      $importing.set(withLine($importing.get(), line));
    }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (stopper === mine) $importing.set({ ...$importing.get(), step: 'failed', problem: error.body });
  }
}
