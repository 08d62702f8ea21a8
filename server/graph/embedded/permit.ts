import type { ProblemCode } from '../../../contract/problem.ts';
import { Problem } from '../../problem.ts';
import { isSymbol, isWord, nameOf, positionAt } from '../gate/tokens.ts';
import type { Token } from '../gate/tokens.ts';
import type { Clause } from './rewrite/clauses.ts';

/** What the engine itself lists (`CALL grafeo.procedures()`): they read the graph, and neither files nor network. */
const PROCEDURES = new Set(
  `db.labels db.relationshipTypes db.propertyKeys grafeo.procedures grafeo.labels grafeo.relationshipTypes
  grafeo.propertyKeys grafeo.articulation_points grafeo.bellman_ford grafeo.betweenness_centrality grafeo.bfs
  grafeo.bridges grafeo.closeness_centrality grafeo.clustering_coefficient grafeo.connected_components
  grafeo.degree_centrality grafeo.dfs grafeo.dijkstra grafeo.floyd_warshall grafeo.kcore grafeo.kruskal
  grafeo.label_propagation grafeo.louvain grafeo.max_flow grafeo.min_cost_max_flow grafeo.pagerank grafeo.prim
  grafeo.search.mmr grafeo.search.text grafeo.search.vector grafeo.sssp grafeo.strongly_connected_components
  grafeo.topological_sort`.split(/\s+/),
);
const UPDATING = new Set(['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'REMOVE', 'FOREACH']);

/** The engine takes `LOAD CSV` with CSV in backticks, too. @throws Problem `not-permitted` */
export function refuseFileAccess(text: string, tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (isWord(token, 'LOAD') && next !== undefined && nameOf(next).toUpperCase() === 'CSV') {
      throw at(
        text,
        token,
        'not-permitted',
        'LOAD CSV lets the server read any of its files.',
        'Use the import.',
      );
    }
  }
}

/** @throws Problem `unsupported` */
export function refuseForeignProcedures(text: string, clauses: readonly Clause[]): void {
  for (const { keyword, start, body } of clauses) {
    const [first] = body;
    if (keyword !== 'CALL' || first === undefined || (first.kind !== 'word' && first.kind !== 'name'))
      continue;
    const end = body.findIndex((token) => !['word', 'name'].includes(token.kind) && !isSymbol(token, '.'));
    const name = body
      .slice(0, end === -1 ? undefined : end)
      .map(nameOf)
      .join('');
    if (PROCEDURES.has(name)) continue;
    const hint =
      'CALL grafeo.procedures() lists what there is; npm run neo4j starts a Neo4j, which has its own.';
    throw at(text, start, 'unsupported', `The embedded engine has no procedure ${name}.`, hint);
  }
}

/** The CREATE or DROP of an index or a constraint. */
export function schemaCommand(tokens: readonly Token[]): Token | null {
  const first = tokens.findIndex((token) => !isWord(token, 'EXPLAIN') && !isWord(token, 'PROFILE'));
  const token = tokens[first];
  if (token === undefined || !(isWord(token, 'CREATE') || isWord(token, 'DROP'))) return null;
  const after = tokens.slice(first + 1, first + 4);
  return after.some((word) => isWord(word, 'INDEX') || isWord(word, 'CONSTRAINT')) ? token : null;
}

/** The engine does not take back a change of the schema when it rolls back. @throws Problem `read-only` */
export function refuseSchemaChange(text: string, command: Token): never {
  throw at(text, command, 'read-only', 'This would change the schema of the graph.', WRITES);
}

/** PROFILE runs a query and does not say what it changed. @throws Problem `read-only` */
export function refuseUpdates(clauses: readonly Clause[]): void {
  if (clauses.some(({ keyword }) => UPDATING.has(keyword))) {
    throw new Problem('read-only', 'This query would change the graph.', { hint: WRITES });
  }
}

const WRITES = 'Start with --allow-writes to permit it.';

function at(text: string, token: Token, code: ProblemCode, detail: string, hint: string): Problem {
  return new Problem(code, detail, { hint, position: positionAt(text, token.start) });
}
