import type { PathsAnswer, PathsRequest } from '../../contract/graph.ts';
import { isNode, isPath } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import type { Graph } from '../graph/graph.ts';
import { runStatement } from '../graph/read.ts';
import { CLAIM_TYPES, isEntity } from './claim-types.ts';
import { typesOf } from './counts.ts';
import { asRelationship, distinct, idOf } from './elements.ts';
import { identityOf, knownKey } from './identity.ts';
import { node } from './node.ts';
import { nodesById, toSubgraph } from './subgraph.ts';

const USUAL_LENGTH = 5;
const USUAL_LIMIT = 10;

/**
 * The shortest paths between two nodes. Between two entities they do not lead through claims and sources, which
 * would join everything that was ever in one article.
 * @throws Problem `not-found`, `timed-out`
 */
export async function paths(graph: Graph, request: PathsRequest, signal?: AbortSignal): Promise<PathsAnswer> {
  const { from, to, maxLength = USUAL_LENGTH, limit = USUAL_LIMIT } = request;
  const ends = [await node(graph, from, signal), await node(graph, to, signal)];
  const throughClaims = !ends.every((end) => isEntity(end.node));
  const types = (await typesOf(graph, signal)).filter((type) => throughClaims || !CLAIM_TYPES.has(type));
  if (from === to) return answer(graph, [], [[from]], true, [from], signal);
  if (types.length === 0) return answer(graph, [], [], true, [from, to], signal);
  const rows = await runStatement(
    graph,
    'shortest-paths',
    { from: knownKey(graph, from, 'node'), to: knownKey(graph, to, 'node'), limit: limit + 1 },
    { slots: { identity: identityOf(graph), length: maxLength, types: { types } }, signal },
  );
  const found = rows.slice(0, limit).map((row) => elementsOf(row['path']));
  const ids = found.map((elements) => elements.map(idOf));
  const nodes = found.flatMap((elements) => elements.filter(isNode).map(idOf));
  return answer(graph, found.flat(), ids, rows.length <= limit, [from, to, ...nodes], signal);
}

function elementsOf(path: Value | undefined) {
  if (!isPath(path)) throw new Error('a statement gave no path where one was expected');
  return path._value;
}

async function answer(
  graph: Graph,
  elements: ReturnType<typeof elementsOf>,
  ids: string[][],
  complete: boolean,
  nodes: readonly string[],
  signal: AbortSignal | undefined,
): Promise<PathsAnswer> {
  const relationships = distinct(elements.filter((element) => !isNode(element)).map(asRelationship));
  return { ...toSubgraph(await nodesById(graph, nodes, signal), relationships), paths: ids, complete };
}
