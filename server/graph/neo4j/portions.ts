/** The rows asked for first: few, since the server sends a portion's rows in large pieces, the first not before it is full. */
const FIRST = 16;
const GROWTH = 8;
const MOST = 2000;

/**
 * How many rows the server is asked for at a time: few, so that the first are soon here, then more and more, so that
 * the many after them need few questions; and at most one row above the limit, which shows that there are more.
 */
export class Portions {
  readonly #limit: number;
  #size: number;
  #asked: number;

  constructor(rowLimit = Number.POSITIVE_INFINITY) {
    this.#limit = rowLimit + 1;
    this.#size = Math.min(FIRST, this.#limit);
    this.#asked = this.#size;
  }

  /** The rows to ask for now. */
  get size(): number {
    return this.#size;
  }

  /** To be told how many rows have come; when they are all that were asked for, `size` is the next portion's. */
  received(count: number): void {
    if (count < this.#asked) return;
    this.#size = Math.max(1, Math.min(this.#size * GROWTH, MOST, this.#limit - this.#asked));
    this.#asked += this.#size;
  }
}
