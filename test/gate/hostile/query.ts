/**
 * Queries that must be refused and leave no trace. `<<url>>` is an address of a listener, `<<file>>` that of a
 * file the database could read, `<<transaction>>` somebody else's transaction.
 *
 * `by` says which layer alone must refuse it: `plan` for what only the server's account can show, `text` for
 * what is refused before the server is asked, `both` for what either must notice without the other.
 */
export interface Hostile {
  readonly about: string;
  readonly by: 'text' | 'plan' | 'both';
  readonly text: string;
}

/** Queries of one kind. */
export function all(about: string, by: Hostile['by'], texts: readonly string[]): Hostile[] {
  return texts.map((text) => ({ about, by, text }));
}

export const CSV = "LOAD CSV FROM '<<url>>' AS l";
export const SUBQUERY = `COLLECT { ${CSV} RETURN l }`;
export const FILE_SUBQUERY = "COLLECT { LOAD CSV FROM '<<file>>' AS l RETURN l }";
export const KILL = "TERMINATE TRANSACTIONS '<<transaction>>'";
