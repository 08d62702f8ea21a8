import type { Inexact, RunEvent } from '../../contract/stream.ts';
import type { Parameters } from '../../contract/values.ts';

export type Engine = 'neo4j' | 'embedded';

export interface RunRequest {
  readonly text: string;
  readonly parameters?: Parameters | undefined;
  /** `read` promises that nothing in the database changes, whatever the text says. */
  readonly access: 'read' | 'write';
  /**
   * `statement`: one of our own files. `query`: text from outside, which passes the read-only gate when
   * access is read, and whatever an engine needs to run it safely.
   */
  readonly origin: 'statement' | 'query';
  /** Stop after this many rows and say so in the end event. */
  readonly rowLimit?: number | undefined;
  /** Stop after about this many bytes of encoded values and say so in the end event. */
  readonly byteLimit?: number | undefined;
  readonly timeoutMs?: number | undefined;
  /** Aborting stops the work in the database and throws a Problem `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

/** What a database can do, probed when it is opened, never assumed. */
export interface Capabilities {
  /** Full-text indexes can be created and asked. */
  readonly fullText: boolean;
  /** How free queries are kept from writing: by reading their plan, by rolling back, or not at all (then they are refused). */
  readonly readGate: 'plan' | 'rollback' | 'none';
  /** EXPLAIN and PROFILE answer with a plan. */
  readonly plans: boolean;
  readonly inexact: readonly Inexact[];
}

export interface GraphInfo {
  readonly engine: Engine;
  /** `Neo4j`, `Memgraph`, `Grafeo` … */
  readonly product: string;
  readonly version: string;
  /** Name of the database, or the folder of an embedded graph; never with a user or password. */
  readonly database: string;
  readonly capabilities: Capabilities;
}

/** Something that runs Cypher and streams records. */
export interface Graph {
  readonly info: GraphInfo;
  /**
   * Runs one text: first a head, then rows in batches as the reader takes them, then an end.
   * Leaving the loop early stops the work in the database.
   * @throws Problem (while iterating) with a stable code, never an error of a driver
   */
  run(request: RunRequest): AsyncIterable<RunEvent>;
  close(): Promise<void>;
}
