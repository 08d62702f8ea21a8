import { resolve } from 'node:path';

import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { ROOT } from '../paths.ts';
import { openEmbedded } from './embedded/open.ts';
import type { Graph } from './graph.ts';
import { openNeo4j } from './neo4j/open.ts';

/** Opens the graph that GRAPH_URL names. @throws Problem when it cannot be opened */
export function openGraph(config: Config, log: Log): Promise<Graph> {
  const { graphUrl } = config;
  if (graphUrl === 'memory:') return openLocal(null, log);
  // From our own folder and not from where the user stands, so that server and importer mean the same one.
  if (graphUrl.startsWith('file:')) return openLocal(resolve(ROOT, graphUrl.slice('file:'.length)), log);
  const hasLogin = config.graphPassword !== '';
  return openNeo4j({
    url: graphUrl,
    user: hasLogin ? config.graphUser : undefined,
    password: hasLogin ? config.graphPassword : undefined,
    database: config.graphDatabase === '' ? undefined : config.graphDatabase,
    permitted: config.permittedProcedures,
    trustReadMode: config.allowUncheckedQueries,
  });
}

function openLocal(file: string | null, log: Log): Promise<Graph> {
  return openEmbedded({
    file,
    onRestart: (reason) => log.warn({ reason }, 'the embedded engine was started again'),
    onEngineOutput: (line) => log.debug({ line }, 'the embedded engine said'),
  });
}
