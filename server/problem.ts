import { PROBLEMS } from '../contract/problem.ts';
import type { Position, ProblemBody, ProblemCode } from '../contract/problem.ts';

interface ProblemOptions {
  readonly hint?: string | undefined;
  readonly position?: Position | undefined;
  readonly cause?: unknown;
}

/** An expected failure with a stable code. Anything else that is thrown is a defect. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly hint: string | undefined;
  readonly position: Position | undefined;

  constructor(code: ProblemCode, detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.hint = options.hint;
    this.position = options.position;
  }
}

/** What may be told about any failure: a Problem as it is, a defect without its inner words. */
export function problemBody(error: unknown): ProblemBody {
  if (!(error instanceof Problem)) {
    return {
      code: 'internal',
      ...PROBLEMS.internal,
      detail: 'Something unexpected went wrong; the log has more.',
    };
  }
  return {
    code: error.code,
    ...PROBLEMS[error.code],
    detail: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.position === undefined ? {} : { position: error.position }),
  };
}
