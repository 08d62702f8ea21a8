import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

import { Problem } from '../problem.ts';
import type { Fault } from './fault.ts';
import type { InputFile } from './input.ts';
import type { Piece, ReadRow } from './read-table.ts';

const PIECE_BYTES = 131_072;
const LONGEST_LINE = 16_000_000;

/** The lines of a file that are not blank, piece by piece, each made into a row by `map`. */
export async function* readLines<T>(
  file: InputFile,
  map: (text: string, line: number) => T | Fault,
): AsyncGenerator<Piece<T>> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let line = 0;
  let bytes = 0;
  const rowsOf = (lines: readonly string[]) => {
    const rows: ReadRow<T>[] = [];
    for (const text of lines) {
      line++;
      const object = line === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (object.trim() !== '')
        rows.push({ line, cells: [object], size: object.length, content: map(object, line) });
    }
    return rows;
  };
  for await (const chunk of createReadStream(file.path, { highWaterMark: PIECE_BYTES })) {
    bytes += (chunk as Buffer).length;
    const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      const detail = `${file.name}, line ${line + lines.length + 1} is longer than ${LONGEST_LINE} characters.`;
      throw new Problem('bad-request', detail, { hint: 'Write one JSON object on each line.' });
    }
    yield { rows: rowsOf(lines), bytes };
  }
  yield { rows: rowsOf([rest + decoder.end()]), bytes };
}
