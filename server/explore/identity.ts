import type { Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { Problem } from '../problem.ts';

/**
 * The function that gives an element's id in our statements, for their slot `identity`. On Neo4j it is the id
 * itself; the embedded engine finds elements quickly only by the number in it (`n:5`, `e:7`).
 */
export function identityOf(graph: Graph): 'elementId' | 'id' {
  return graph.info.engine === 'neo4j' ? 'elementId' : 'id';
}

/** What a statement compares with `identity`; null when no element of this graph can have such an id. */
function keyOf(graph: Graph, id: string): Value {
  if (graph.info.engine === 'neo4j') return id;
  const number = Number(/^[ne]:(\d+)$/.exec(id)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
}

/** The keys of several ids, without those that cannot be. */
export function keysOf(graph: Graph, ids: Iterable<string>): Value[] {
  return [...new Set(ids)].map((id) => keyOf(graph, id)).filter((key) => key !== null);
}

/** The key of an id somebody asked for. @throws Problem `not-found` when no element can have it */
export function knownKey(graph: Graph, id: string, kind: 'node' | 'relationship'): Value {
  const key = keyOf(graph, id);
  if (key === null) throw notFound(kind, id);
  return key;
}

/** The failure that says an element is not there. */
export function notFound(kind: 'node' | 'relationship', id: string): Problem {
  return new Problem('not-found', `There is no ${kind} ${id}.`, {
    hint: 'It may have been deleted, or the graph was loaded again: search for it.',
  });
}
