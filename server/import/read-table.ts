import { createReadStream } from 'node:fs';

import { CsvError, parse } from 'csv-parse';
import type { InfoRecord, Parser } from 'csv-parse';

import { Problem } from '../problem.ts';
import { Fault } from './fault.ts';
import { firstLineFrom } from './line-at.ts';
import type { KnownFile } from './recognise.ts';

/** One row as it stands in the file, and where. */
export interface RawRow<T> {
  readonly line: number;
  readonly size: number;
  readonly content: T | Fault;
}

/** The rows that one piece of a file ends, and how far the file is read. */
export interface Piece<T> {
  readonly rows: readonly RawRow<T>[];
  readonly bytes: number;
}

interface Place {
  readonly byte: number;
  readonly line: number;
}

interface Break extends Place {
  readonly column: number;
}

const PIECE_BYTES = 131_072;
const LONGEST_ROW = 1_000_000;
const MOST_BREAKS = 1000;

/**
 * The rows of a table, piece by piece. A row whose quotes do not match is a fault, and reading goes on at the
 * next line: otherwise the rest of the file would be swallowed as one cell.
 */
export async function* readTable(file: KnownFile): AsyncGenerator<Piece<readonly string[]>> {
  let place: Place = { byte: 0, line: 1 };
  for (let breaks = 0; breaks <= MOST_BREAKS; breaks++) {
    const broken: Break | null = yield* readFrom(file, place);
    if (broken === null) return;
    const bad = await firstLineFrom(file.path, broken);
    const reason =
      'The quotes do not match: put a cell with quotes in quotes and double the quotes inside it.';
    const column = file.columns[broken.column]?.title ?? null;
    const content = new Fault(column, bad.text, reason);
    yield { rows: [{ line: bad.line, size: bad.text.length, content }], bytes: bad.next.byte };
    place = bad.next;
  }
  throw new Problem('bad-request', `${file.name} has more than ${MOST_BREAKS} rows with unmatched quotes.`, {
    hint: 'Is it a CSV file? Cells with quotes, marks or line ends go in double quotes.',
  });
}

/** Reads on from a place; gives back where it broke off, or null at the end of the file. */
async function* readFrom(
  file: KnownFile,
  start: Place,
): AsyncGenerator<Piece<readonly string[]>, Break | null> {
  let rows: RawRow<readonly string[]>[] = [];
  let end: Place = start;
  let header = file.header && start.byte === 0;
  let returns = 0;
  const parser = tableParser(file, start.byte === 0, (cells, info) => {
    // The parser takes each carriage return inside a cell for the end of a line of its own.
    returns += countOf('\r', cells);
    end = { byte: start.byte + info.bytes, line: start.line + info.lines - returns };
    if (header) header = false;
    else rows.push({ line: end.line - 1 - countOf('\n', cells), size: sizeOf(cells), content: cells });
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

function tableParser(
  file: KnownFile,
  bom: boolean,
  take: (cells: readonly string[], info: InfoRecord) => void,
): Parser {
  const parser = parse({
    bom,
    delimiter: file.delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
    // Rows are taken here and none is passed on: a stream of single rows would cost twice the time.
    on_record: (cells: string[], info) => {
      take(cells, info);
      return null;
    },
  });
  // The failure is read from `errored`; without a listener it would end the process.
  parser.on('error', () => {});
  parser.resume();
  return parser;
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
  return { ...end, column: typeof column === 'number' ? column : -1 };
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
