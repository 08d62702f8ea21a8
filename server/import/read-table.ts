import { createReadStream } from 'node:fs';

import { CsvError, Parser } from 'csv-parse';
import type { Info } from 'csv-parse';

import { Problem } from '../problem.ts';
import { Fault } from './fault.ts';
import type { KnownFile } from './known-file.ts';
import { firstLineFrom } from './line-at.ts';

/** What became of one row of a file, where it stands, what it is made of, and how many characters it has. */
export interface ReadRow<T> {
  readonly line: number;
  readonly cells: readonly string[];
  readonly size: number;
  readonly content: T | Fault;
}

/** The rows that one piece of a file ends, and how far the file is read. */
export interface Piece<T> {
  readonly rows: readonly ReadRow<T>[];
  readonly bytes: number;
}

interface Place {
  readonly byte: number;
  readonly line: number;
}

interface Break extends Place {
  readonly column: number;
  readonly endless: boolean;
}

const PIECE_BYTES = 131_072;
/** As long as a line of JSON may be. */
export const LONGEST_ROW = 16_000_000;
/** In bytes. A row is read to its end to be one reject; beyond this it is taken for a quote that never ends. */
const LONGEST_READ = 4 * LONGEST_ROW;
const MOST_BREAKS = 1000;
const UNMATCHED =
  'The quotes do not match: put a cell with quotes in quotes and double the quotes inside it.';
const ENDLESS = `A quote opens in this row and none closes it in the next ${LONGEST_READ.toLocaleString('en-US')} bytes.`;

/**
 * The rows of a table, piece by piece, each made of its cells by `map`. A row whose quotes do not match is a fault,
 * and reading goes on at the next line: otherwise the rest of the file would be swallowed as one cell.
 */
export async function* readTable<T>(
  file: KnownFile,
  map: (cells: readonly string[], line: number) => T | Fault,
): AsyncGenerator<Piece<T>> {
  let place: Place = { byte: 0, line: 1 };
  for (let breaks = 0; breaks <= MOST_BREAKS; breaks++) {
    const broken: Break | null = yield* readFrom(file, place, map);
    if (broken === null) return;
    const bad = await firstLineFrom(file.path, broken);
    const column = file.columns[broken.column]?.title ?? null;
    const content = new Fault(column, bad.text, broken.endless ? ENDLESS : UNMATCHED);
    const row = { line: bad.line, cells: [bad.text], size: bad.text.length, content };
    yield { rows: [row], bytes: bad.next.byte };
    place = bad.next;
  }
  throw new Problem('bad-request', `${file.name} has more than ${MOST_BREAKS} rows with unmatched quotes.`, {
    hint: 'Is it a CSV file? Cells with quotes, marks or line ends go in double quotes.',
  });
}

/** Reads on from a place; gives back where it broke off, or null at the end of the file. */
async function* readFrom<T>(
  file: KnownFile,
  start: Place,
  map: (cells: readonly string[], line: number) => T | Fault,
): AsyncGenerator<Piece<T>, Break | null> {
  let rows: ReadRow<T>[] = [];
  let end: Place = start;
  let header = file.header && start.byte === 0;
  let returns = 0;
  const parser = new RowParser(file, start.byte === 0, (cells, { bytes, lines }) => {
    // The parser takes each carriage return inside a cell for the end of a line of its own.
    returns += countOf('\r', cells);
    end = { byte: start.byte + bytes, line: start.line + lines - returns };
    if (header) header = false;
    else {
      const size = sizeOf(cells);
      const line = end.line - 1 - countOf('\n', cells);
      const content = size > LONGEST_ROW ? tooLong(file, cells, size) : map(cells, line);
      rows.push({ line, cells, size, content });
    }
  });
  let bytes = start.byte;
  for await (const chunk of createReadStream(file.path, { start: start.byte, highWaterMark: PIECE_BYTES })) {
    parser.write(chunk);
    bytes += (chunk as Buffer).length;
    if (parser.errored !== null) break;
    yield { rows, bytes };
    rows = [];
  }
  parser.end();
  if (parser.errored === null) await finished(parser);
  if (rows.length > 0) yield { rows, bytes: end.byte };
  return parser.errored === null ? null : breakOf(parser.errored, end);
}

/** Hands each row on at once: as a stream of single rows the parser takes twice the time. */
class RowParser extends Parser {
  readonly #take: (cells: readonly string[], info: Info) => void;

  constructor(file: KnownFile, bom: boolean, take: (cells: readonly string[], info: Info) => void) {
    super({
      bom,
      delimiter: file.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_READ,
    });
    this.#take = take;
    // The failure is read from `errored`; without a listener it would end the process.
    this.on('error', () => {});
    this.resume();
  }

  override push(row: readonly string[] | null): boolean {
    if (row === null) return super.push(null);
    this.#take(row, this.info);
    return true;
  }
}

function finished(parser: Parser): Promise<void> {
  return new Promise((resolve) => {
    parser.once('close', () => {
      resolve();
    });
  });
}

function breakOf(error: unknown, end: Place): Break {
  if (!(error instanceof CsvError)) throw error;
  const column: unknown = error['index'];
  const endless = error.code === 'CSV_MAX_RECORD_SIZE';
  return { ...end, column: typeof column === 'number' ? column : -1, endless };
}

function tooLong(file: KnownFile, cells: readonly string[], size: number): Fault {
  const longest = cells.indexOf(cells.toSorted((a, b) => b.length - a.length)[0] ?? '');
  const reason =
    `The row has ${size.toLocaleString('en-US')} characters, and ${LONGEST_ROW.toLocaleString('en-US')} are the ` +
    'most: shorten this cell.';
  return new Fault(file.columns[longest]?.title ?? null, cells[longest] ?? null, reason);
}

function countOf(mark: string, cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(mark); at !== -1; at = cell.indexOf(mark, at + 1)) count++;
  }
  return count;
}

function sizeOf(cells: readonly string[]): number {
  let size = cells.length;
  for (const cell of cells) size += cell.length;
  return size;
}
