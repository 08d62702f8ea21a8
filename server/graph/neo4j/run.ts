import neo4j from 'neo4j-driver';
import type { Driver, ResultSummary } from 'neo4j-driver';

import { NO_COUNTERS } from '../../../contract/stream.ts';
import type { RunEnd, RunEvent } from '../../../contract/stream.ts';
import { Problem } from '../../problem.ts';
import { gateQuery, gateText } from '../gate/gate.ts';
import type { RunRequest } from '../graph.ts';
import { startDeadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { queryProblem, toProblem } from './errors.ts';
import { fromParameters } from './from-value.ts';
import type { PassedTexts } from './passed.ts';
import { Portions } from './portions.ts';
import { Records } from './records.ts';
import { untilDone } from './retry.ts';
import { countersOf, databaseMs, notificationsOf, planOf } from './summary.ts';

/** One database on one server, through the driver's pool. */
export interface Connection {
  readonly driver: Driver;
  readonly database: string | undefined;
  /** The most time a run gets, and what it gets when it asks for none. */
  readonly timeoutMs: number;
  /** Procedures and functions that free queries may use besides the listed ones. */
  readonly permitted: readonly string[];
  /** What becomes of free read queries: they pass the gate, or by their text alone, or are refused. */
  readonly freeReads: 'gated' | 'trusted' | 'refused';
  readonly passed: PassedTexts;
}

/** Runs a request as the Graph port promises. */
export async function* run(connection: Connection, request: RunRequest): AsyncGenerator<RunEvent> {
  const asked = request.timeoutMs ?? connection.timeoutMs;
  const deadline = startDeadline(Math.min(asked, connection.timeoutMs), request.signal);
  const started = performance.now();
  const attempt = (): AsyncGenerator<RunEvent> => attemptOnce(connection, request, deadline, started);
  try {
    deadline.signal.throwIfAborted();
    if (request.origin === 'query') await admit(connection, request, deadline);
    const repeatable = request.origin === 'statement' && request.access === 'write';
    yield* repeatable ? untilDone(attempt, deadline.signal) : attempt();
  } catch (error) {
    throw request.origin === 'query' ? queryProblem(error) : error;
  } finally {
    deadline.release();
  }
}

async function admit(connection: Connection, request: RunRequest, deadline: Deadline): Promise<void> {
  if (connection.freeReads === 'refused' && request.access === 'read') throw ungated();
  if (connection.freeReads !== 'gated') return gateText(request.text, connection.permitted);
  const { text, access } = request;
  if (connection.passed.has(text, access)) return;
  await gateQuery({
    text,
    access,
    permitted: connection.permitted,
    explain: (explained) => explain(connection, { ...request, text: explained }, deadline),
  });
  connection.passed.add(text, access);
}

function ungated(): Problem {
  return new Problem('not-permitted', 'On this database Relata cannot tell whether a query only reads.', {
    hint: 'An administrator can start Relata so that it trusts the READ mode of the database.',
  });
}

/** What the database says about a text that begins with EXPLAIN. */
async function explain(
  connection: Connection,
  request: RunRequest,
  deadline: Deadline,
): Promise<ResultSummary> {
  const records = start(connection, request, deadline);
  try {
    while ((await records.next()) !== null);
    if (records.summary === null) throw new Error('a query that was not cut ended without a summary');
    return records.summary;
  } finally {
    records.close();
  }
}

async function* attemptOnce(
  connection: Connection,
  request: RunRequest,
  deadline: Deadline,
  started: number,
): AsyncGenerator<RunEvent> {
  const records = start(connection, request, deadline);
  try {
    yield { kind: 'head', columns: [...(await records.head())], inexact: [] };
    for (let rows = await records.next(); rows !== null; rows = await records.next()) {
      yield { kind: 'rows', rows };
    }
    yield endOf(records, started);
  } finally {
    records.close();
  }
}

function start(connection: Connection, request: RunRequest, deadline: Deadline): Records {
  const parameters = fromParameters(request.parameters);
  const portions = new Portions(request.rowLimit);
  try {
    const session = connection.driver.session({
      defaultAccessMode: request.access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      fetchSize: portions.size,
      bookmarkManager: connection.driver.executeQueryBookmarkManager,
      ...(connection.database === undefined ? {} : { database: connection.database }),
    });
    const limits = { timeout: deadline.leftMs(), metadata: { app: 'relata' } };
    const result = session.run(request.text, parameters, limits);
    return new Records(session, result, request, portions, deadline.signal);
  } catch (error) {
    throw toProblem(error);
  }
}

function endOf(records: Records, started: number): RunEnd {
  const now = performance.now();
  const { summary } = records;
  return {
    kind: 'end',
    rows: records.count,
    truncated: records.truncated,
    counters: summary === null ? NO_COUNTERS : countersOf(summary),
    timings: {
      firstMs: (records.firstAt ?? now) - started,
      totalMs: now - started,
      databaseMs: summary === null ? null : databaseMs(summary),
    },
    notifications: summary === null ? [] : notificationsOf(summary),
    plan: summary === null ? null : planOf(summary),
  };
}
