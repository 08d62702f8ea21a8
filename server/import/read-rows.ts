import { fixed, fixesByLine } from './fixes.ts';
import type { KnownFile } from './known-file.ts';
import { mapJson } from './map-json.ts';
import { tableMapper } from './map-table.ts';
import { readLines } from './read-lines.ts';
import { readTable } from './read-table.ts';
import type { Piece } from './read-table.ts';
import type { Row } from './row.ts';

/** Reads a file of any format: its rows ready to be loaded, or the faults that keep them from it. */
export function readRows(file: KnownFile): AsyncGenerator<Piece<Row>> {
  if (file.format === 'jsonl') {
    const fixes = fixesByLine(file);
    return readLines(file, (text, line) => mapJson(file.kind, text, fixes.get(line)));
  }
  return readTable(file, fixed(file, tableMapper(file)));
}
