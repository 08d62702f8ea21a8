import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import type { Slot } from '../statements.ts';

/** Makes ids unique among entities, sources and claims, before the first row: without it every row is a scan. */
export async function prepareIds(graph: Graph, signal: AbortSignal | undefined): Promise<void> {
  const change = (name: string, slots: Record<string, Slot> = {}) =>
    runStatement(graph, name, {}, { slots, access: 'write', signal });
  for (const label of ['Entity', 'Source', 'Claim']) {
    const name = `relata_${label.toLowerCase()}_id`;
    if (graph.info.engine === 'embedded') await change('import-index', { name, label });
    await change('import-constraint', { name, label });
  }
}

/** Makes names searchable where the engine can; after the load, since a filled index is slower to fill. */
export async function prepareSearch(graph: Graph, signal: AbortSignal | undefined): Promise<void> {
  if (!graph.info.capabilities.fullText) return;
  await runStatement(graph, 'import-full-text', {}, { access: 'write', signal });
}
