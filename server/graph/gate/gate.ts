import { Problem } from '../../problem.ts';
import { permittedWith } from './permitted.ts';
import { checkPlan } from './plan-checks.ts';
import type { Explained } from './plan.ts';
import { EXPLAIN, explainText } from './preamble.ts';
import { checkText } from './text-checks.ts';
import { positionAt } from './tokens.ts';

export interface GateRequest {
  readonly text: string;
  /** `write` may change data and schema; what reaches beyond the database stays refused. */
  readonly access: 'read' | 'write';
  /**
   * Asks the server for the plan of a text that begins with EXPLAIN, with the query's own parameters, in the
   * mode of its access, in the one database that is open, with a time-out. Failures are thrown as Problems.
   */
  readonly explain: (text: string) => Promise<Explained>;
  /** Full names of procedures and functions that an administrator permits besides the listed ones. */
  readonly permitted?: readonly string[] | undefined;
}

/**
 * Lets a free query pass that does no more than its access permits. The caller then runs the same text,
 * unchanged, in the mode of that access, with limits and a clock of its own.
 * @throws Problem `read-only`, `not-permitted`, `syntax`, `bad-request`, `too-large`, and what `explain` throws
 */
export async function gateQuery({ text, access, explain, permitted: added }: GateRequest): Promise<void> {
  const permitted = permittedWith(added);
  const preamble = checkText(text, permitted);
  checkPlan(await explained(text, explainText(text, preamble), explain), { access, permitted });
}

/**
 * What can be told of a free query without a plan, for a server whose plans cannot be read.
 * @throws Problem as `gateQuery`
 */
export function gateText(text: string, permitted: readonly string[] = []): void {
  checkText(text, permittedWith(permitted));
}

/** The server counts places in the text with EXPLAIN before it; the user in the text without. */
async function explained(text: string, asked: string, explain: GateRequest['explain']): Promise<Explained> {
  try {
    return await explain(asked);
  } catch (error) {
    if (!(error instanceof Problem) || error.position === undefined) throw error;
    const offset = Math.max(0, error.position.offset - EXPLAIN.length);
    const { code, message, hint, cause } = error;
    throw new Problem(code, message, { hint, cause, position: positionAt(text, offset) });
  }
}
