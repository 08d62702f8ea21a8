import type { Config } from './config.ts';
import { among } from './explore/among.ts';
import { claimsOf } from './explore/claims.ts';
import { evidence } from './explore/evidence.ts';
import { expand } from './explore/expand.ts';
import { describeGraph, importsPermitted } from './explore/graph.ts';
import { node } from './explore/node.ts';
import { overview } from './explore/overview.ts';
import { paths } from './explore/paths.ts';
import { preview } from './explore/preview.ts';
import { query } from './explore/query.ts';
import { ready } from './explore/ready.ts';
import { relationship } from './explore/relationship.ts';
import { schema } from './explore/schema.ts';
import { search } from './explore/search.ts';
import type { Graph } from './graph/graph.ts';
import type { Handlers } from './http.ts';
import { importFiles } from './import/import-files.ts';
import { importSettings } from './import/settings.ts';
import type { Log } from './log.ts';
import { Problem } from './problem.ts';
import { isSample } from './sample.ts';
import { Slots } from './slots.ts';
import { withUpload } from './upload.ts';

/** What answers each endpoint of the contract. */
export function createHandlers(graph: Graph, config: Config, log: Log): Handlers {
  const timely = withTimeout(graph, config.timeout);
  const queries = new Slots('queries', config.queryLimit);
  const imports = new Slots('imports', 1, 5000);
  return {
    'GET /api/graph': ({ signal }) => describeGraph(timely, config, (stop) => isSample(timely, stop), signal),
    'GET /api/ready': ({ signal }) => ready(timely, signal),
    'GET /api/schema': ({ signal }) => schema(timely, signal),
    'GET /api/overview': ({ query: { nodes }, signal }) => overview(timely, nodes, signal),
    'GET /api/search': ({ query: input, signal }) => search(timely, input, signal),
    'GET /api/nodes/:id': ({ params: { id }, signal }) => node(timely, id, signal),
    'GET /api/nodes/:id/neighbours': ({ params: { id }, query: { sample, shown }, signal }) =>
      preview(timely, { id, sample, shown: shown?.split(',') ?? [] }, signal),
    'POST /api/nodes/:id/neighbours': ({ params: { id }, body, signal }) => expand(timely, id, body, signal),
    'GET /api/nodes/:id/claims': ({ params: { id }, query: { limit }, signal }) =>
      claimsOf(timely, id, limit, signal),
    'GET /api/relationships/:id': ({ params: { id }, signal }) => relationship(timely, id, signal),
    'GET /api/relationships/:id/evidence': ({ params: { id }, signal }) => evidence(timely, id, signal),
    'POST /api/relationships': ({ body: { nodes }, signal }) => among(timely, nodes, signal),
    'POST /api/paths': ({ body, signal }) => queries.run(() => paths(timely, body, signal)),
    'POST /api/query': ({ body, signal }) =>
      queries.stream(() => {
        log.debug({ query: body.query, access: body.access }, 'query');
        return query(graph, body, config, signal);
      }),
    'POST /api/import': ({ query: { dryRun }, request, signal }) =>
      imports.stream(() => {
        if (dryRun !== 'true') permitImport(graph, config);
        return withUpload(request, { limit: config.importLimit, signal }, (files, fields) =>
          importFiles(graph, files, { dryRun: dryRun === 'true', settings: importSettings(fields), signal }),
        );
      }),
  };
}

/** The same graph, where a run that names no time-out of its own gets this one. */
function withTimeout(graph: Graph, timeoutMs: number): Graph {
  return {
    info: graph.info,
    run: (request) => graph.run({ ...request, timeoutMs: request.timeoutMs ?? timeoutMs }),
    close: () => graph.close(),
  };
}

function permitImport(graph: Graph, config: Config): void {
  if (importsPermitted(graph, config)) return;
  throw new Problem('read-only', 'This server does not permit imports into this database.', {
    hint: 'Start it with --allow-writes.',
  });
}
