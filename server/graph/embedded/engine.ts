import { Problem } from '../../problem.ts';
import { openingProblem } from './failures.ts';
import type { Place } from './place.ts';
import { EngineFailure, EngineGone, EngineProcess } from './process.ts';
import type { Batch, Executed, Execution, Opened } from './protocol.ts';
import { Turns } from './turns.ts';

/** A cancelled query may end by itself in this time; after it, the process is ended. */
const GRACE_MS = 500;

export interface EngineOptions {
  readonly memoryBytes: number;
  readonly onRestart?: ((reason: string) => void) | undefined;
  readonly onOutput?: ((line: string) => void) | undefined;
}

interface Patience {
  readonly timeoutMs: number | undefined;
  readonly signal: AbortSignal | undefined;
}

/** An executed run: its first rows, and the way to the rest. */
export interface Answer extends Executed {
  next(): Promise<Batch>;
  drop(): void;
}

/** Keeps the engine's process alive: starts it again when it ended or had to be ended. */
export class Engine {
  private readonly place: Place;
  private readonly options: EngineOptions;
  private readonly writes = new Turns();
  private current: Promise<EngineProcess> | null = null;
  private closed = false;
  /** Resolves when every query that was stopped has ended, by itself or with its process. */
  private stopping: Promise<unknown> = Promise.resolve();
  version = '';

  private constructor(place: Place, options: EngineOptions) {
    this.place = place;
    this.options = options;
  }

  /** @throws Problem `unavailable` */
  static async open(place: Place, options: EngineOptions): Promise<Engine> {
    const engine = new Engine(place, options);
    await engine.ready();
    return engine;
  }

  /**
   * Reads run side by side, writes one after another.
   * @throws Problem `timed-out`, `cancelled`; EngineGone, EngineFailure
   */
  async execute(execution: Execution, patience: Patience): Promise<Answer> {
    if (patience.signal?.aborted === true) throw cancelled();
    const work = (): Promise<Answer> => this.executeNow(execution, patience);
    return execution.access === 'read' ? work() : this.writes.take(work, patience.signal);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const host = await this.current?.catch(() => null);
    if (host !== null && host !== undefined && !host.ending) {
      await host.call({ kind: 'close' }).reply.catch(() => {});
      await host.kill('the graph was closed');
    }
    this.place.remove();
  }

  private async executeNow(execution: Execution, patience: Patience): Promise<Answer> {
    if (patience.signal?.aborted === true) throw cancelled();
    const host = await this.ready();
    const { id, reply } = host.call<Executed>({ kind: 'execute', ...execution });
    const executed = await this.withPatience(host, id, reply, patience);
    return {
      ...executed,
      next: () => host.call<Batch>({ kind: 'pull', run: id }).reply,
      drop: () => host.drop(id),
    };
  }

  private async withPatience<T>(
    host: EngineProcess,
    id: number,
    reply: Promise<T>,
    { timeoutMs, signal }: Patience,
  ): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let stop: (() => void) | undefined;
    const impatient = new Promise<never>((_, reject) => {
      stop = () => {
        host.drop(id);
        this.killUnlessSettled(host, reply);
        reject(cancelled());
      };
      signal?.addEventListener('abort', stop, { once: true });
      if (timeoutMs === undefined) return;
      timer = setTimeout(() => {
        void host.kill(`a query ran longer than ${timeoutMs} ms`);
        reject(timedOut(timeoutMs));
      }, timeoutMs);
    });
    try {
      if (signal?.aborted === true) stop?.();
      return await Promise.race([reply, impatient]);
    } finally {
      clearTimeout(timer);
      if (stop !== undefined) signal?.removeEventListener('abort', stop);
    }
  }

  /** What comes meanwhile waits: it would be lost together with a query that does not end. */
  private killUnlessSettled(host: EngineProcess, reply: Promise<unknown>): void {
    const timer = setTimeout(() => void host.kill('a query was stopped'), GRACE_MS);
    const settled = (): void => clearTimeout(timer);
    const settling = reply.then(settled, settled);
    this.stopping = Promise.all([this.stopping, settling]);
  }

  /** The process, opened; a new one when the last one is gone. */
  private async ready(): Promise<EngineProcess> {
    for (;;) {
      await this.stopping;
      if (this.closed) throw new Problem('unavailable', 'The graph is closed.');
      const host = await (this.current ?? this.start());
      if (!host.ending) return host;
      await host.gone;
    }
  }

  private start(): Promise<EngineProcess> {
    const starting = this.startProcess();
    this.current = starting;
    starting.then(
      (host) => host.gone.then((reason) => this.startAgain(reason)),
      () => {
        this.current = null;
      },
    );
    return starting;
  }

  private startAgain(reason: string): void {
    this.current = null;
    if (this.closed) return;
    this.options.onRestart?.(reason);
    // A failure is told to whoever asks next: asking starts it once more.
    this.start().catch(() => {});
  }

  private async startProcess(): Promise<EngineProcess> {
    const host = new EngineProcess(this.options.onOutput);
    const { file, temporary } = this.place;
    const { memoryBytes } = this.options;
    try {
      this.version = (await host.call<Opened>({ kind: 'open', file, temporary, memoryBytes }).reply).version;
      return host;
    } catch (error) {
      await host.kill('the graph could not be opened');
      if (error instanceof EngineFailure || error instanceof EngineGone)
        throw openingProblem(error, this.place);
      throw error;
    }
  }
}

export function cancelled(): Problem {
  return new Problem('cancelled', 'The query was stopped.');
}

function timedOut(timeoutMs: number): Problem {
  return new Problem('timed-out', `Stopped after ${timeoutMs / 1000} s.`, {
    hint: 'Add a LIMIT, start from a node with a known property, or raise the time limit.',
  });
}
