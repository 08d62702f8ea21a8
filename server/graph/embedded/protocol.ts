import type { ProblemCode } from '../../../contract/problem.ts';
import type { Counters, PlanNode, RunEnd } from '../../../contract/stream.ts';

/** What the server and the engine's process say to each other. Every call has exactly one reply, under its id. */
export type Call =
  | ({ readonly kind: 'open' } & Opening)
  | ({ readonly kind: 'execute' } & Execution)
  | { readonly kind: 'pull'; readonly run: number }
  | { readonly kind: 'close' };

export interface Opening {
  readonly file: string;
  readonly temporary: boolean;
  /** The process ends itself when it holds more than this. */
  readonly memoryBytes: number;
}

export interface Execution {
  readonly text: string;
  /** Encoded parameters as JSON: it is the encoding that is exact, not the structured clone. */
  readonly parameters: string;
  readonly access: 'read' | 'write';
  readonly plan: 'EXPLAIN' | 'PROFILE' | null;
  readonly rowLimit: number | undefined;
  readonly byteLimit: number | undefined;
}

/** With this code the process ends when it holds too much memory. */
export const OUT_OF_MEMORY = 70;

export interface CallMessage {
  readonly id: number;
  readonly call: Call;
}

/** Not answered: the run with this id is not wanted any more. While it executes, it is rolled back when it ends. */
export interface DropMessage {
  readonly drop: number;
}

export interface Opened {
  readonly version: string;
}

/** The engine has finished; the rest of the rows is pulled with the id of the call. */
export interface Executed {
  readonly columns: readonly string[];
  readonly counters: Counters;
  readonly databaseMs: number | null;
  readonly plan: PlanNode | null;
  readonly batch: Batch;
}

export interface Batch {
  /** JSON of `Value[][]`: text passes between processes faster than objects, and keeps every key. */
  readonly rows: string;
  readonly count: number;
  readonly last: boolean;
  readonly truncated: RunEnd['truncated'];
}

/** An error of the engine, or (with a code) a refusal of ours. */
export interface Failure {
  readonly message: string;
  readonly gqlStatus?: string | undefined;
  readonly code?: ProblemCode | undefined;
  readonly hint?: string | undefined;
}

export type Reply = { readonly id: number } & (
  | { readonly done: unknown; readonly failure?: undefined }
  | { readonly failure: Failure }
);
