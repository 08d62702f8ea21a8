import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Record as DriverRecord, Result, ResultSummary, Session } from 'neo4j-driver';

import type { RunEnd } from '../../../contract/stream.ts';
import type { Value } from '../../../contract/values.ts';
import { toProblem } from './errors.ts';
import type { Portions } from './portions.ts';
import { sizeOf } from './size.ts';
import { toValue } from './to-value.ts';

interface Limits {
  readonly access: 'read' | 'write';
  readonly rowLimit?: number | undefined;
  readonly byteLimit?: number | undefined;
}

/** The server waits while more rows than this are unread, and goes on when the reader has taken them. */
const MOST_UNREAD = 4000;
/** How long a reader of a result that was cut waits for the database's account of it. */
const SUMMARY_MS = 500;

/** The driver's stream, with the field that holds how many rows it asks for; the driver sets it once and for all. */
type Stream = Awaited<ReturnType<Result['_subscribe']>> & { _fetchSize?: number };

/**
 * The rows of one run, kept as they arrive and encoded when the reader takes them. The driver's own iterator makes
 * several promises a row, more than half of the work of a long result, so this listens to its stream instead.
 */
export class Records {
  /** Null where the database sent none: the result was cut and nobody waited longer. */
  summary: ResultSummary | null = null;
  truncated: RunEnd['truncated'] = null;
  count = 0;
  firstAt: number | null = null;

  readonly #session: Session;
  readonly #limits: Limits;
  readonly #portions: Portions;
  #received = 0;
  #columns: readonly string[] | null = null;
  #unread: DriverRecord[] = [];
  #bytes = 0;
  #ended = false;
  #failure: unknown = null;
  #wake: () => void = () => {};
  #stream: Stream | null = null;
  #paused = false;

  /**
   * @param portions whose size the session was opened with
   * @param stop aborted with the Problem to throw when the run has to end at once
   */
  constructor(session: Session, result: Result, limits: Limits, portions: Portions, stop: AbortSignal) {
    this.#session = session;
    this.#limits = limits;
    this.#portions = portions;
    stop.addEventListener('abort', () => this.#abort(stop.reason), { once: true });
    void this.#listen(result);
  }

  /** The names of the columns, as soon as the server has accepted the query. @throws Problem */
  async head(): Promise<readonly string[]> {
    while (this.#columns === null) await this.#news();
    return this.#columns;
  }

  /** The first row, then all that have come since the last time, null after the last one. @throws Problem */
  async next(): Promise<Value[][] | null> {
    // Whoever sends the first row on gets a turn to do so before the many rows after it are encoded.
    if (this.count === 1) await nextTurn();
    while (this.#unread.length === 0 && !this.#ended) await this.#news();
    if (this.#unread.length === 0) return null;
    // The first row goes out alone: encoding the thousand that came with it would keep the reader waiting.
    const rows = this.#encode(this.#unread.splice(0, this.count === 0 ? 1 : this.#unread.length));
    if (this.#paused) this.#goOn();
    return rows.length === 0 ? this.next() : rows;
  }

  /**
   * Puts the session away, and interrupts the query if it still runs. Nobody waits for that: a server in trouble
   * may never answer.
   */
  close(): void {
    // Unpaused, the driver would ask for the next rows, or discard them, after it has reset the connection.
    if (!this.#ended) this.#pause();
    this.#session.close().catch(() => {});
  }

  async #listen(result: Result): Promise<void> {
    const observer = {
      onKeys: (columns: string[]) => this.#start(columns),
      onNext: (record: DriverRecord) => this.#receive(record),
      onCompleted: (summary: ResultSummary) => this.#end(summary),
      onError: (error: Error) => this.#fail(toProblem(error)),
    };
    // The driver tells the observer of failures, too.
    this.#stream = await result._subscribe(observer).catch(() => null);
    if (this.#paused) this.#stream?.pause();
    if (this.truncated !== null) this.#stream?.cancel();
  }

  #start(columns: readonly string[]): void {
    this.#columns = columns;
    this.#wake();
  }

  #receive(record: DriverRecord): void {
    if (this.#ended || this.truncated !== null) return;
    this.#received += 1;
    this.#portions.received(this.#received);
    if (this.#stream !== null) this.#stream._fetchSize = this.#portions.size;
    this.firstAt ??= performance.now();
    this.#unread.push(record);
    if (!this.#paused && this.#unread.length > MOST_UNREAD) this.#pause();
    this.#wake();
  }

  #encode(records: readonly DriverRecord[]): Value[][] {
    const rows: Value[][] = [];
    for (const record of records) {
      this.truncated = this.#cut();
      if (this.truncated !== null) {
        this.#discardRest();
        break;
      }
      const row = rowOf(record);
      if (this.#limits.byteLimit !== undefined) this.#bytes += sizeOf(row);
      this.count += 1;
      rows.push(row);
    }
    return rows;
  }

  /** Why the next row is one too many. */
  #cut(): RunEnd['truncated'] {
    const { rowLimit, byteLimit } = this.#limits;
    if (rowLimit !== undefined && this.count >= rowLimit) return { by: 'rows', limit: rowLimit };
    if (byteLimit !== undefined && this.#bytes >= byteLimit) return { by: 'bytes', limit: byteLimit };
    return null;
  }

  /** What is written is written: only a read may end without the database's word that it is done. */
  #discardRest(): void {
    this.#unread = [];
    this.#stream?.cancel();
    if (this.#limits.access === 'read') setTimeout(() => this.#end(null), SUMMARY_MS).unref();
  }

  #pause(): void {
    this.#paused = true;
    this.#stream?.pause();
  }

  #goOn(): void {
    this.#paused = false;
    this.#stream?.resume();
  }

  #end(summary: ResultSummary | null): void {
    if (this.#ended) return;
    this.#ended = true;
    this.summary = summary;
    this.#wake();
  }

  #abort(reason: unknown): void {
    if (this.#ended) return;
    this.#unread = [];
    this.close();
    this.#fail(reason);
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#wake();
  }

  async #news(): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }
}

function rowOf(record: DriverRecord): Value[] {
  const row: Value[] = [];
  for (let index = 0; index < record.length; index += 1) row.push(toValue(record.get(index)));
  return row;
}
