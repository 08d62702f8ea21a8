import { Problem } from './problem.ts';

/** Lets so many works run at once and turns the next away, so that a flood of queries cannot pile up. */
export class Slots {
  readonly #what: string;
  readonly #limit: number;
  #taken = 0;

  /** @param what the works in the plural, for the message */
  constructor(what: string, limit: number) {
    this.#what = what;
    this.#limit = limit;
  }

  /** Holds a slot while a stream is read. @throws Problem `too-many-requests` when none is free */
  async *stream<T>(open: () => AsyncIterable<T>): AsyncGenerator<T> {
    this.#take();
    try {
      yield* open();
    } finally {
      this.#taken -= 1;
    }
  }

  /** Holds a slot while a promise is pending. @throws Problem `too-many-requests` when none is free */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.#take();
    try {
      return await work();
    } finally {
      this.#taken -= 1;
    }
  }

  #take(): void {
    if (this.#taken >= this.#limit) {
      throw new Problem('too-many-requests', `As many ${this.#what} are running as may: ${this.#limit}.`, {
        hint: 'Wait for one to end, or stop one.',
      });
    }
    this.#taken += 1;
  }
}
