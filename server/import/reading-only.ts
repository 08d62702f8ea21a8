import type { Graph } from '../graph/graph.ts';

/** The same graph, which cannot be changed: a dry run is permitted where an import is not. */
export function readingOnly(graph: Graph): Graph {
  return {
    info: graph.info,
    run: (request) => {
      if (request.access !== 'read') throw new Error('a dry run would have written');
      return graph.run(request);
    },
    close: () => graph.close(),
  };
}
