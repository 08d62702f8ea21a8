import { Problem } from './problem.ts';

/** Lets so many works run at once and turns the next away, at once or after a while, so that a flood cannot pile up. */
export class Slots {
  readonly #what: string;
  readonly #limit: number;
  readonly #patienceMs: number;
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  /**
   * @param what the works in the plural, for the message
   * @param patienceMs how long a work waits for one that is about to end, such as one just stopped by the same user
   */
  constructor(what: string, limit: number, patienceMs = 0) {
    this.#what = what;
    this.#limit = limit;
    this.#patienceMs = patienceMs;
  }

  /** Holds a slot while a stream is read. @throws Problem `too-many-requests` when none is free */
  async *stream<T>(open: () => AsyncIterable<T>): AsyncGenerator<T> {
    await this.#take();
    try {
      yield* open();
    } finally {
      this.#release();
    }
  }

  /** Holds a slot while a promise is pending. @throws Problem `too-many-requests` when none is free */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#take();
    try {
      return await work();
    } finally {
      this.#release();
    }
  }

  #release(): void {
    this.#taken -= 1;
    const [next] = this.#waiting;
    next?.();
  }

  /** Resolves when a slot may be free, or when waiting has been long enough. */
  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.#waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, ms);
      this.#waiting.add(go);
    });
  }

  async #take(): Promise<void> {
    const until = performance.now() + this.#patienceMs;
    while (this.#taken >= this.#limit && performance.now() < until) {
      await this.#wait(until - performance.now());
    }
    if (this.#taken >= this.#limit) {
      throw new Problem('too-many-requests', `As many ${this.#what} are running as may: ${this.#limit}.`, {
        hint: 'Wait for one to end, or stop one.',
      });
    }
    this.#taken += 1;
  }
}
