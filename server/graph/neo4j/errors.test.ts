import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';

import type { Problem } from '../../problem.ts';
import { isPassing, toProblem } from './errors.ts';

function failure(code: string, message: string): Error {
  return Object.assign(new neo4j.Neo4jError(message, code, '50N42', 'general processing exception'), {
    code,
  });
}

test('a syntax error keeps its place and loses the excerpt', () => {
  const message = 'Variable `x` not defined (line 2, column 8 (offset: 17))\n"RETURN x"\n        ^';
  const problem = toProblem(failure('Neo.ClientError.Statement.SyntaxError', message)) as Problem;
  expect(problem.code).toBe('syntax');
  expect(problem.message).toBe('Variable `x` not defined');
  expect(problem.position).toEqual({ line: 2, column: 8, offset: 17 });
});

test.each([
  ['Neo.ClientError.Statement.ParameterMissing', 'parameter-missing'],
  ['Neo.ClientError.Statement.AccessMode', 'read-only'],
  ['Neo.ClientError.Statement.ArithmeticError', 'query-failed'],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'constraint'],
  ['Neo.ClientError.Procedure.ProcedureNotFound', 'unsupported'],
  ['Neo.ClientError.Security.Unauthorized', 'authentication'],
  ['Neo.ClientError.Security.Forbidden', 'not-permitted'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'configuration'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'timed-out'],
  ['Neo.ClientError.Transaction.Terminated', 'cancelled'],
  ['Neo.TransientError.Transaction.DeadlockDetected', 'query-failed'],
  ['ServiceUnavailable', 'unavailable'],
  ['SessionExpired', 'unavailable'],
  ['N/A', 'unavailable'],
])('%s is %s', (code, expected) => {
  expect(toProblem(failure(code, 'Something happened.'))).toMatchObject({ code: expected });
});

test('only what the server undid is tried again', () => {
  expect(isPassing(toProblem(failure('Neo.TransientError.Transaction.DeadlockDetected', 'x')))).toBe(true);
  expect(isPassing(toProblem(failure('ServiceUnavailable', 'x')))).toBe(false);
  expect(isPassing(toProblem(failure('Neo.ClientError.Statement.SyntaxError', 'x')))).toBe(false);
});

test('a defect stays a defect', () => {
  const defect = new TypeError('x is not a function');
  expect(toProblem(defect)).toBe(defect);
});
