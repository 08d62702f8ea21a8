import { totalmem } from 'node:os';

import type { RunEnd, RunEvent } from '../../../contract/stream.ts';
import type { Value } from '../../../contract/values.ts';
import type { Graph, GraphInfo, RunRequest } from '../graph.ts';
import { Engine, cancelled } from './engine.ts';
import type { Answer } from './engine.ts';
import { runProblem } from './failures.ts';
import { placeOf } from './place.ts';
import { prepare } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import { EngineGone } from './process.ts';
import type { Batch } from './protocol.ts';

export interface EmbeddedOptions {
  /**
   * Where the graph is kept: a file that ends in `.grafeo`, or a folder, which then holds `graph.grafeo`.
   * Both are made when missing. null: a graph that is gone when it is closed.
   */
  readonly file: string | null;
  /** Milliseconds a run may take in the engine when it names no limit of its own; none when absent. */
  readonly timeoutMs?: number | undefined;
  /** Bytes of memory that the engine's process may hold before it is ended; 60 % of the machine's when absent. */
  readonly memoryBytes?: number | undefined;
  /** Told when the engine had to be ended and is started again, and why. */
  readonly onRestart?: ((reason: string) => void) | undefined;
  /** What the engine's process writes to its standard error, line by line. */
  readonly onEngineOutput?: ((line: string) => void) | undefined;
}

const MEMORY_SHARE = 0.6;
const INEXACT = ['float', 'temporal', 'point'] as const;

/** Opens the embedded graph in a process of its own. @throws Problem `unavailable` when it cannot be opened */
export async function openEmbedded(options: EmbeddedOptions): Promise<Graph> {
  const place = placeOf(options.file);
  const engine = await Engine.open(place, {
    memoryBytes: options.memoryBytes ?? totalmem() * MEMORY_SHARE,
    onRestart: options.onRestart,
    onOutput: options.onEngineOutput,
  });
  const info: GraphInfo = {
    engine: 'embedded',
    product: 'Grafeo',
    version: engine.version,
    database: place.name,
    capabilities: { fullText: false, readGate: 'rollback', plans: true, inexact: INEXACT },
  };
  return {
    info,
    run: (request) => eventsOf(engine, { ...request, timeoutMs: request.timeoutMs ?? options.timeoutMs }),
    close: () => engine.close(),
  };
}

async function* eventsOf(engine: Engine, request: RunRequest): AsyncGenerator<RunEvent> {
  const started = performance.now();
  const prepared = prepare(request);
  const answer = await executed(engine, request, prepared);
  const firstMs = performance.now() - started;
  try {
    yield { kind: 'head', columns: namesOf(answer, prepared), inexact: [...INEXACT] };
    let rows = 0;
    let truncated: RunEnd['truncated'] = null;
    for await (const batch of batches(answer, request.signal)) {
      rows += batch.count;
      ({ truncated } = batch);
      if (batch.count > 0) yield { kind: 'rows', rows: JSON.parse(batch.rows) as Value[][] };
    }
    yield endEvent(answer, prepared, { rows, truncated, firstMs, totalMs: performance.now() - started });
  } catch (error) {
    throw runProblem(error, prepared);
  } finally {
    answer.drop();
  }
}

async function executed(engine: Engine, request: RunRequest, prepared: Prepared): Promise<Answer> {
  const { access, rowLimit, byteLimit, timeoutMs, signal } = request;
  const { text, plan } = prepared;
  const parameters = JSON.stringify(request.parameters ?? {});
  const work = () =>
    engine.execute({ text, parameters, access, plan, rowLimit, byteLimit }, { timeoutMs, signal });
  try {
    return await work().catch((error: unknown) => {
      // Another query was why the engine had to be ended. A read changes nothing and may simply be repeated.
      if (error instanceof EngineGone && error.deliberate && access === 'read') return work();
      throw error;
    });
  } catch (error) {
    throw runProblem(error, prepared);
  }
}

/** The batches of an answer; the next one is fetched while one is being read. */
async function* batches(answer: Answer, signal: AbortSignal | undefined): AsyncGenerator<Batch> {
  let batch = answer.batch;
  while (!batch.last) {
    const next = answer.next();
    // Who leaves here never asks how it went.
    next.catch(() => {});
    yield batch;
    if (signal?.aborted === true) throw cancelled();
    batch = await next;
  }
  yield batch;
}

function namesOf(answer: Answer, { columns }: Prepared): string[] {
  return answer.columns.map((column) => columns.get(column) ?? column);
}

function endEvent(
  answer: Answer,
  { changesSchema }: Prepared,
  sent: Pick<RunEnd, 'rows' | 'truncated'> & Timed,
): RunEnd {
  const { rows, truncated, firstMs, totalMs } = sent;
  return {
    kind: 'end',
    rows,
    truncated,
    counters: changesSchema ? { ...answer.counters, schemaChanges: 1 } : answer.counters,
    timings: { firstMs, totalMs, databaseMs: answer.databaseMs },
    notifications: [],
    plan: answer.plan,
  };
}

type Timed = Pick<RunEnd['timings'], 'firstMs' | 'totalMs'>;
