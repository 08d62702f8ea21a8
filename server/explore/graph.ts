import type { GraphAnswer } from '../../contract/graph.ts';
import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { graphCounts } from './counts.ts';
import { queriesPermitted } from './query.ts';

/** What database this is, what it can do, and what this server permits. */
export async function describeGraph(
  graph: Graph,
  config: Config,
  isSample: (signal?: AbortSignal) => Promise<boolean>,
  signal?: AbortSignal,
): Promise<GraphAnswer> {
  const { engine, product, version, database, capabilities } = graph.info;
  return {
    engine,
    product,
    version,
    database,
    capabilities: { ...capabilities, inexact: [...capabilities.inexact] },
    access: {
      writes: config.allowWrites,
      queries: queriesPermitted(graph, config),
      imports: importsPermitted(graph, config),
    },
    counts: await graphCounts(graph, signal),
    sample: await isSample(signal),
    limits: {
      rows: config.rowLimit,
      bytes: config.byteLimit,
      timeoutMs: config.timeout,
      queries: config.queryLimit,
      bodyBytes: config.bodyLimit,
      importBytes: config.importLimit,
    },
  };
}

/** The embedded graph is Relata's own and may be filled; somebody's Neo4j is changed only when that was permitted. */
export function importsPermitted(graph: Graph, config: Config): boolean {
  return graph.info.engine === 'embedded' || config.allowWrites;
}
