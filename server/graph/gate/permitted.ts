/**
 * What a free query may name. Everything else that could reach beyond the graph is refused: a new release of
 * the server, or a plug-in, adds nothing by itself.
 */

/** Catalogue, search, and two that say that the server is there. None waits, changes, or shows others' work. */
export const PROCEDURES: readonly string[] = [
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.index.fulltext.listAvailableAnalyzers',
  'db.index.vector.queryNodes',
  'db.index.vector.queryRelationships',
  'db.info',
  'db.ping',
];

/** First parts of the dotted names of built-in functions. A function that a plug-in brings always has a dot. */
const FUNCTION_FAMILIES: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector',
]);

/** What SHOW may end in, and the words that may stand between. */
export const SHOW_NOUNS: ReadonlySet<string> = new Set([
  'INDEX',
  'INDEXES',
  'CONSTRAINT',
  'CONSTRAINTS',
  'PROCEDURE',
  'PROCEDURES',
  'FUNCTION',
  'FUNCTIONS',
]);
export const SHOW_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'ALL BTREE RANGE FULLTEXT TEXT POINT VECTOR LOOKUP UNIQUE UNIQUENESS NODE REL RELATIONSHIP PROPERTY KEY ' +
    'EXIST EXISTENCE TYPE BUILT IN USER DEFINED'
  ).split(' '),
);

/** The same four as operators of a plan. */
export const SHOW_OPERATORS: ReadonlySet<string> = new Set([
  'ShowIndexes',
  'ShowConstraints',
  'ShowProcedures',
  'ShowFunctions',
]);

/** Options of `CYPHER …` that choose how a query is planned; `debug` and new ones are not among them. */
export const QUERY_OPTIONS: ReadonlySet<string> = new Set([
  'planner',
  'runtime',
  'updatestrategy',
  'expressionengine',
  'operatorengine',
  'interpretedpipesfallback',
  'connectcomponentsplanner',
  'replan',
]);

/** What may be called: the lists above and the names an administrator adds. */
export interface Permitted {
  readonly procedure: (name: string) => boolean;
  readonly function: (name: string) => boolean;
}

/** @param added full names, of procedures or functions, in their exact case */
export function permittedWith(added: readonly string[] = []): Permitted {
  const extra = new Set(added);
  const procedures = new Set([...PROCEDURES, ...added]);
  return {
    procedure: (name) => procedures.has(name),
    function: (name) => extra.has(name) || FUNCTION_FAMILIES.has((name.split('.', 1)[0] ?? '').toLowerCase()),
  };
}
