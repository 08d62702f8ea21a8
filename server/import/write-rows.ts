import type { ProblemCode } from '../../contract/problem.ts';
import { Problem } from '../problem.ts';

/** Failures that lie in the rows and not in the database, the connection or the wish to stop. */
const ROWS_AT_FAULT: ReadonlySet<ProblemCode> = new Set([
  'constraint',
  'unsupported',
  'query-failed',
  'bad-request',
  'too-large',
]);

/** Whether a failure is the rows' fault, so that others may still be written. */
export function rowsAtFault(error: unknown): error is Problem {
  return error instanceof Problem && ROWS_AT_FAULT.has(error.code);
}

/**
 * Writes rows together. When the database refuses them, they are halved and halved again until what it
 * refuses stands alone: one bad row costs a handful of statements, not the batch.
 */
export async function writeRows<T>(
  rows: readonly T[],
  send: (rows: readonly T[]) => Promise<void>,
  refused: (row: T, problem: Problem) => void,
): Promise<void> {
  if (rows.length === 0) return;
  try {
    await send(rows);
  } catch (error) {
    if (!rowsAtFault(error)) throw error;
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) {
      refused(only, error);
      return;
    }
    const middle = Math.ceil(rows.length / 2);
    await writeRows(rows.slice(0, middle), send, refused);
    await writeRows(rows.slice(middle), send, refused);
  }
}
