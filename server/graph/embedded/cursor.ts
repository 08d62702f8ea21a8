import type { QueryResult } from '@grafeo-db/js';

import type { RunEnd } from '../../../contract/stream.ts';
import type { Value } from '../../../contract/values.ts';
import type { Batch, Execution } from './protocol.ts';

const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 262_144;

/** Reads a finished result row by row as it is pulled: only rows that are sent are ever converted. */
export class Cursor {
  private readonly result: QueryResult;
  private readonly encode: (value: unknown) => Value;
  private readonly limits: Pick<Execution, 'rowLimit' | 'byteLimit'>;
  private readonly columns: readonly string[];
  private row = 0;
  private characters = 0;

  constructor(
    result: QueryResult,
    encode: (value: unknown) => Value,
    limits: Pick<Execution, 'rowLimit' | 'byteLimit'>,
  ) {
    this.result = result;
    this.encode = encode;
    this.limits = limits;
    this.columns = result.columns;
  }

  next(): Batch {
    const rows: string[] = [];
    let characters = 0;
    let truncated = this.cut();
    while (
      truncated === null &&
      this.row < this.result.length &&
      rows.length < BATCH_ROWS &&
      characters < BATCH_CHARACTERS
    ) {
      const text = this.rowText();
      rows.push(text);
      characters += text.length;
      this.characters += text.length;
      truncated = this.cut();
    }
    const last = truncated !== null || this.row >= this.result.length;
    return { rows: `[${rows.join()}]`, count: rows.length, last, truncated };
  }

  private cut(): RunEnd['truncated'] {
    const { rowLimit, byteLimit } = this.limits;
    if (this.row >= this.result.length) return null;
    if (rowLimit !== undefined && this.row >= rowLimit) return { by: 'rows', limit: rowLimit };
    if (byteLimit !== undefined && this.characters >= byteLimit) return { by: 'bytes', limit: byteLimit };
    return null;
  }

  private rowText(): string {
    const row = this.result.get(this.row);
    this.row += 1;
    return JSON.stringify(this.columns.map((column) => this.encode(row[column])));
  }
}
