import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

import grafeo from '@grafeo-db/js';
import type { AsOfView, GrafeoDB, GrafeoError, QueryResult, Transaction } from '@grafeo-db/js';

import type { Counters } from '../../../contract/stream.ts';
import type { Parameters } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';
import { Cursor } from './cursor.ts';
import { decodeParameters } from './decode.ts';
import { createEncoder } from './encode.ts';
import { planOfProfile, planOfText } from './plan.ts';
import { OUT_OF_MEMORY } from './protocol.ts';
import type {
  Batch,
  Call,
  CallMessage,
  DropMessage,
  Executed,
  Execution,
  Failure,
  Opened,
  Opening,
} from './protocol.ts';

/**
 * The engine's own process: a query of the engine can be stopped in no other way than by ending it.
 * It lives as long as the server does, and leaves signals (Ctrl-C reaches it too) to the server.
 */

interface Run {
  readonly cursor: Cursor;
  readonly view: AsOfView;
}

const MEMORY_PAUSE_MS = 50;

let opened: { db: GrafeoDB; file: string; temporary: boolean } | null = null;
const executing = new Set<number>();
const dropped = new Set<number>();
const runs = new Map<number, Run>();

process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => {
  try {
    close();
  } finally {
    process.exit();
  }
});
process.on('message', (message: CallMessage | DropMessage) => {
  if ('drop' in message) drop(message.drop);
  else void reply(message);
});

async function reply({ id, call }: CallMessage): Promise<void> {
  try {
    process.send?.({ id, done: await answer(id, call) });
  } catch (error) {
    process.send?.({ id, failure: failureOf(error) });
  }
}

async function answer(id: number, call: Call): Promise<unknown> {
  switch (call.kind) {
    case 'open':
      return open(call);
    case 'execute':
      return execute(id, call);
    case 'pull':
      return pull(call.run);
    case 'close':
      return close();
  }
}

function open({ file, temporary, memoryBytes }: Opening): Opened {
  const db = grafeo.GrafeoDB.create(file);
  opened = { db, file, temporary };
  watchMemory(memoryBytes);
  return { version: db.version() };
}

/** The engine knows no limit of its own, and a machine without memory takes everything else down, too. */
function watchMemory(limit: number): void {
  const watch = (): void => {
    if (process.memoryUsage.rss() > limit) process.exit(OUT_OF_MEMORY);
  };
  setInterval(watch, MEMORY_PAUSE_MS).unref();
}

function close(): void {
  for (const id of runs.keys()) drop(id);
  const closing = opened;
  opened = null;
  closing?.db.close();
  if (closing?.temporary === true) rmSync(dirname(closing.file), { recursive: true, force: true });
}

async function execute(id: number, execution: Execution): Promise<Executed> {
  if (opened === null) throw new Error('the graph is not open');
  const { db } = opened;
  const parameters = decodeParameters(JSON.parse(execution.parameters) as Parameters);
  const before = execution.access === 'read' ? db.asOf(db.currentEpoch()) : null;
  const transaction = db.beginTransaction();
  executing.add(id);
  try {
    const result = await transaction.executeCypher(execution.text, parameters);
    if (dropped.has(id)) throw new Problem('cancelled', 'The query was stopped.');
    finish(transaction, result, execution);
    return begin(id, result, before ?? db.asOf(db.currentEpoch()), execution);
  } catch (error) {
    before?.close();
    throw error;
  } finally {
    executing.delete(id);
    dropped.delete(id);
    rollBack(transaction);
  }
}

/** A commit that failed leaves a transaction that says it is active and cannot be rolled back any more. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // It has ended; what it ended with is on its way already.
  }
}

/** Reading promises that nothing changes: it is rolled back, and told when there was something to roll back. */
function finish(transaction: Transaction, result: QueryResult, { access }: Execution): void {
  if (access === 'write') {
    transaction.commit();
    return;
  }
  transaction.rollback();
  if (Object.values(result.counters).some((count) => count > 0)) {
    throw new Problem('read-only', 'This query would change the graph. Nothing was changed.', {
      hint: 'Start with --allow-writes to permit it.',
    });
  }
}

function begin(id: number, result: QueryResult, view: AsOfView, execution: Execution): Executed {
  const plan =
    execution.plan === 'EXPLAIN'
      ? planOfText(result.scalar() as string)
      : result.profile && planOfProfile(result.profile.root);
  const shown = { counters: countersOf(result), databaseMs: result.executionTimeMs, plan };
  if (execution.plan !== null) {
    view.close();
    return { ...shown, columns: [], batch: { rows: '[]', count: 0, last: true, truncated: null } };
  }
  runs.set(id, { cursor: new Cursor(result, createEncoder(view), execution), view });
  return { ...shown, columns: result.columns, batch: pull(id) };
}

function pull(id: number): Batch {
  const run = runs.get(id);
  if (run === undefined) throw new Error(`there is no run ${id}`);
  const batch = run.cursor.next();
  if (batch.last) drop(id);
  return batch;
}

function drop(id: number): void {
  if (executing.has(id)) dropped.add(id);
  runs.get(id)?.view.close();
  runs.delete(id);
}

function countersOf({ counters }: QueryResult): Counters {
  const { nodesCreated, nodesDeleted, edgesCreated, edgesDeleted, ...rest } = counters;
  return {
    nodesCreated,
    nodesDeleted,
    relationshipsCreated: edgesCreated,
    relationshipsDeleted: edgesDeleted,
    ...rest,
    schemaChanges: 0,
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return { message: error.message, code: error.code, hint: error.hint };
  const { message = String(error), gqlStatus } = error as Partial<GrafeoError>;
  return { message, gqlStatus };
}
