import { Fault } from './fault.ts';
import { mapJson } from './map-json.ts';
import { tableMapper } from './map-table.ts';
import { readLines } from './read-lines.ts';
import { readTable } from './read-table.ts';
import type { Piece } from './read-table.ts';
import type { KnownFile } from './recognise.ts';
import type { Row } from './row.ts';

/** Reads a file of any format: its rows ready to be loaded, or the faults that keep them from it. */
export function readRows(file: KnownFile): AsyncGenerator<Piece<Row>> {
  if (file.format === 'jsonl') return mapped(readLines(file), (line) => mapJson(file.kind, line));
  return mapped(readTable(file), tableMapper(file));
}

async function* mapped<T>(
  pieces: AsyncIterable<Piece<T>>,
  map: (content: T) => Row | Fault,
): AsyncGenerator<Piece<Row>> {
  for await (const { rows, bytes } of pieces) {
    yield {
      bytes,
      rows: rows.map(({ line, size, content }) => {
        return { line, size, content: content instanceof Fault ? content : map(content) };
      }),
    };
  }
}
