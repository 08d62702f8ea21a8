import type { RunEvent } from '../../contract/stream.ts';
import type { Parameters } from '../../contract/values.ts';
import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { Problem } from '../problem.ts';

interface QueryInput {
  readonly query: string;
  readonly parameters?: Parameters | undefined;
  readonly access?: 'read' | 'write' | undefined;
  readonly limit?: number | undefined;
}

/** Runs a user's query within the limits of this server. @throws Problem `read-only`, `not-permitted`, and what the graph throws */
export async function* query(
  graph: Graph,
  { query: text, parameters, access = 'read', limit }: QueryInput,
  config: Config,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  permit(graph, access, config);
  yield* graph.run({
    text,
    parameters,
    access,
    origin: 'query',
    rowLimit: Math.min(limit ?? config.rowLimit, config.rowLimit),
    byteLimit: config.byteLimit,
    timeoutMs: config.timeout,
    signal,
  });
}

/** Whether free queries that read are possible: only where something keeps them from writing, or somebody said so. */
export function queriesPermitted(graph: Graph, config: Config): boolean {
  return graph.info.capabilities.readGate !== 'none' || config.allowUncheckedQueries;
}

function permit(graph: Graph, access: 'read' | 'write', config: Config): void {
  if (access === 'write' && !config.allowWrites) {
    throw new Problem('read-only', 'This server does not permit queries that write.', {
      hint: 'Start it with --allow-writes.',
    });
  }
  if (access === 'read' && !queriesPermitted(graph, config)) {
    throw new Problem('not-permitted', `On ${graph.info.product} nothing keeps a query from writing.`, {
      hint: 'Start Relata with --allow-unchecked-queries if the database itself forbids writes.',
    });
  }
}
