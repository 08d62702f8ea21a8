import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

import { Fault } from './fault.ts';
import type { InputFile } from './input.ts';
import { LONGEST_ROW } from './read-table.ts';
import type { Piece, ReadRow } from './read-table.ts';

const PIECE_BYTES = 131_072;
/** Characters of a line that is too long. */
const KEPT = 1000;

/** The lines of a file that are not blank, piece by piece, each made into a row by `map`. */
export async function* readLines<T>(
  file: InputFile,
  map: (text: string, line: number) => T | Fault,
): AsyncGenerator<Piece<T>> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let size = 0;
  let line = 0;
  let bytes = 0;
  const rowsOf = (lines: readonly string[]) => {
    const rows: ReadRow<T>[] = [];
    for (const text of lines) {
      line++;
      const object = line === 1 ? text.replace(/^\uFEFF/, '') : text;
      const whole = object.length + size;
      size = 0;
      if (object.trim() === '') continue;
      const content = whole > LONGEST_ROW ? tooLong(object, whole) : map(object, line);
      rows.push({ line, cells: [object], size: object.length, content });
    }
    return rows;
  };
  for await (const chunk of createReadStream(file.path, { highWaterMark: PIECE_BYTES })) {
    bytes += (chunk as Buffer).length;
    const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = lines.pop() ?? '';
    yield { rows: rowsOf(lines), bytes };
    if (rest.length + size <= LONGEST_ROW) continue;
    // Its beginning is enough to say which line it is.
    size += rest.length - KEPT;
    rest = rest.slice(0, KEPT);
  }
  yield { rows: rowsOf([rest + decoder.end()]), bytes };
}

function tooLong(text: string, size: number): Fault {
  const counts = `${size.toLocaleString('en-US')} characters, and ${LONGEST_ROW.toLocaleString('en-US')} are the most`;
  return new Fault(null, text, `The line has ${counts}: write one JSON object on each line.`);
}
