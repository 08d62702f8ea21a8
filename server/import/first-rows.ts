import { parse } from 'csv-parse/sync';
import type { Info } from 'csv-parse/sync';

import type { Delimiter } from '../../contract/import-words.ts';
import { Problem } from '../problem.ts';

/** A row as text, and the line it begins in. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The first rows of a table.
 * @throws Problem `bad-request` when there is none
 */
export function firstRows(name: string, text: string, delimiter: Delimiter, most: number): TextRow[] {
  const rows: TextRow[] = [];
  let returns = 0;
  try {
    parse(text, {
      delimiter,
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      to: most,
      on_record: (cells: string[], { lines }: Info) => {
        const inside = cells.join('');
        // The parser takes each carriage return inside a cell for the end of a line of its own.
        returns += inside.split('\r').length - 1;
        rows.push({ line: lines - returns - (inside.split('\n').length - 1), cells });
        return null;
      },
    });
  } catch (cause) {
    // A broken row below the first is a reject of its own later.
    if (rows.length === 0) {
      throw new Problem('bad-request', `${name}, line 1: the quotes do not match.`, {
        hint: 'Put a cell with quotes in quotes, and double the quotes inside it.',
        cause,
      });
    }
  }
  if (rows.length === 0) throw new Problem('bad-request', `${name} has no rows.`);
  return rows;
}
