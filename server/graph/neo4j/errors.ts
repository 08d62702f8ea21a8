import neo4j from 'neo4j-driver';
import type { Neo4jError } from 'neo4j-driver';

import type { Position, ProblemCode } from '../../../contract/problem.ts';
import { Problem } from '../../problem.ts';

interface Meaning {
  readonly code: ProblemCode;
  readonly hint?: string;
}

/** What the server's codes mean; the first that a code begins with counts. */
const MEANINGS: readonly (readonly [string, Meaning])[] = [
  ['Neo.ClientError.Statement.SyntaxError', { code: 'syntax' }],
  ['Neo.ClientError.Statement.SemanticError', { code: 'syntax' }],
  [
    'Neo.ClientError.Statement.ParameterMissing',
    { code: 'parameter-missing', hint: 'Give a value for each parameter that the query names with $.' },
  ],
  [
    'Neo.ClientError.Statement.AccessMode',
    { code: 'read-only', hint: 'Nothing was changed. Start with --allow-writes to permit writes.' },
  ],
  ['Neo.ClientError.Statement.NotSystemDatabaseError', { code: 'unsupported' }],
  ['Neo.ClientError.Procedure.ProcedureNotFound', { code: 'unsupported' }],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', { code: 'constraint' }],
  [
    'Neo.DatabaseError.Schema.ConstraintCreationFailed',
    { code: 'constraint', hint: 'Correct the data that breaks the constraint first.' },
  ],
  ['Neo.ClientError.Schema.ConstraintViolation', { code: 'constraint' }],
  ['Neo.ClientError.Security.Forbidden', { code: 'not-permitted' }],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    { code: 'authentication', hint: 'Log in once with another client and set a new password.' },
  ],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    { code: 'authentication', hint: 'Wait a few seconds, then use the right password.' },
  ],
  ['Neo.ClientError.Security.', { code: 'authentication', hint: 'Check GRAPH_USER and GRAPH_PASSWORD.' }],
  ['Neo.ClientError.Database.DatabaseNotFound', { code: 'configuration', hint: 'Check GRAPH_DATABASE.' }],
  [
    'Neo.ClientError.Transaction.TransactionTimedOut',
    { code: 'timed-out', hint: 'Ask for less, or give the query more time.' },
  ],
  ['Neo.ClientError.Transaction.LockClientStopped', { code: 'timed-out' }],
  ['Neo.TransientError.Transaction.LockClientStopped', { code: 'timed-out' }],
  ['Neo.ClientError.Transaction.Terminated', { code: 'cancelled' }],
  ['Neo.TransientError.Transaction.Terminated', { code: 'cancelled' }],
  ['Neo.TransientError.General.DatabaseUnavailable', { code: 'unavailable' }],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    { code: 'query-failed', hint: 'Ask for less at a time, or give the database more memory.' },
  ],
  ['Neo.TransientError.', { code: 'query-failed', hint: 'The reason is a passing one: try again.' }],
  [
    'ServiceUnavailable',
    { code: 'unavailable', hint: 'Check that the database runs and that GRAPH_URL is right.' },
  ],
  ['SessionExpired', { code: 'unavailable', hint: 'Try again.' }],
];

const PLACE = / ?\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

/** A failure of the driver as a Problem; a Problem stays what it is, anything else is a defect and stays one, too. */
export function toProblem(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code, hint } = meaningOf(error);
  return new Problem(code, detailOf(error), { hint, position: positionOf(error.message), cause: error });
}

/** A query can name a database that is not there, which is no fault of our settings. */
export function queryProblem(error: unknown): unknown {
  if (!(error instanceof Problem) || error.code !== 'configuration') return error;
  const hint = 'Leave out USE: queries run in the database that Relata was started with.';
  return new Problem('query-failed', error.message, { hint, cause: error.cause });
}

function meaningOf(error: Neo4jError): Meaning {
  return MEANINGS.find(([start]) => error.code.startsWith(start))?.[1] ?? meaningOfMessage(error);
}

/** Failures of the driver itself have no code of their own. */
function meaningOfMessage({ code, message }: Neo4jError): Meaning {
  if (message.includes('acquisition timed out')) {
    return { code: 'unavailable', hint: 'All connections are in use: try again in a moment.' };
  }
  return { code: code.startsWith('Neo.') ? 'query-failed' : 'unavailable' };
}

/** The server's sentence without the place and the excerpt of the query, which travel as a position. */
function detailOf({ message }: Neo4jError): string {
  const place = PLACE.exec(message);
  const detail = place === null ? message : message.slice(0, place.index);
  return detail.trim() === '' ? 'The database gave no reason.' : detail.trim();
}

function positionOf(message: string): Position | undefined {
  const [line, column, offset] = (PLACE.exec(message) ?? []).slice(1).map(Number);
  if (line === undefined || column === undefined || offset === undefined) return undefined;
  return { line, column, offset };
}

/** Whether a failure is over when tried again, and certainly changed nothing: the server undid the transaction. */
export function isPassing(error: unknown): boolean {
  const cause = error instanceof Problem ? error.cause : error;
  return (
    cause instanceof neo4j.Neo4jError && neo4j.isRetryableError(cause) && cause.code !== 'ServiceUnavailable'
  );
}
