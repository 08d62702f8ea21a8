import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { ROOT } from '../../paths.ts';
import { OUT_OF_MEMORY } from './protocol.ts';
import type { Call, CallMessage, DropMessage, Failure, Reply } from './protocol.ts';

const ENDING = extname(import.meta.filename);
/** The engine builds its answers key by key: without this, a key `__proto__` would be lost on the way. */
const PLAIN_KEYS = ['--disable-proto=delete'];

/** The engine or our own code in its process refused something. */
export class EngineFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'EngineFailure';
    this.failure = failure;
  }
}

/** The engine's process ended before it answered. */
export class EngineGone extends Error {
  /** It was ended on account of some query, and did not end by itself. */
  readonly deliberate: boolean;

  constructor(reason: string, deliberate: boolean) {
    super(reason);
    this.name = 'EngineGone';
    this.deliberate = deliberate;
  }
}

interface Waiting {
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One process with the engine in it, from fork to exit. */
export class EngineProcess {
  /** Resolves with the reason when the process has ended, for whatever reason. */
  readonly gone: Promise<string>;
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  /** Why the process is ending or has ended. */
  private end: EngineGone | null = null;

  constructor(onOutput: (line: string) => void = () => {}) {
    this.child = fork(join(import.meta.dirname, `host${ENDING}`), [], {
      serialization: 'advanced',
      // tsx is found from here, wherever Relata was started.
      cwd: ROOT,
      execArgv: [...PLAIN_KEYS, ...(ENDING === '.ts' ? ['--import', 'tsx'] : [])],
      // A panic is reported as an error; its stack trace helps nobody.
      env: { ...process.env, RUST_BACKTRACE: '0' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    if (this.child.stderr !== null) createInterface({ input: this.child.stderr }).on('line', onOutput);
    this.child.on('message', (reply: Reply) => this.settle(reply));
    this.gone = new Promise((resolve) => {
      const ended = (why: string): void => resolve(this.abandon(why));
      this.child.once('error', (error) => ended(error.message));
      this.child.once('exit', (code, signal) => ended(reasonOf(code, signal)));
    });
  }

  /** True from the moment that the process is being ended. */
  get ending(): boolean {
    return this.end !== null;
  }

  /** @throws EngineFailure (in `reply`) when it is refused, EngineGone when the process ends first */
  call<T>(call: Call): { id: number; reply: Promise<T> } {
    this.lastId += 1;
    const id = this.lastId;
    const reply = new Promise<T>((resolve, reject) => {
      if (this.end !== null) return reject(this.end);
      this.waiting.set(id, { resolve: (done) => resolve(done as T), reject });
      this.send({ id, call });
    });
    return { id, reply };
  }

  /** Gives up a run: what is left of it is not wanted. */
  drop(run: number): void {
    if (!this.ending) this.send({ drop: run });
  }

  /** Ends the process at once, whatever it is doing. */
  kill(reason: string): Promise<string> {
    this.end ??= new EngineGone(reason, true);
    this.child.kill('SIGKILL');
    return this.gone;
  }

  private send(message: CallMessage | DropMessage): void {
    // A failure to send is a process that has ended, which `gone` tells.
    this.child.send(message, () => {});
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.failure === undefined) waiting?.resolve(reply.done);
    else waiting?.reject(new EngineFailure(reply.failure));
  }

  private abandon(why: string): string {
    this.end ??= new EngineGone(why, false);
    for (const { reject } of this.waiting.values()) reject(this.end);
    this.waiting.clear();
    return this.end.message;
  }
}

function reasonOf(code: number | null, signal: string | null): string {
  if (code === OUT_OF_MEMORY) return 'a query needed more memory than it may have';
  return `it ended by itself (${signal ?? `code ${code}`})`;
}
