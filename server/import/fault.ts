import type { Remedy } from '../../contract/import.ts';

/** Why one row cannot be loaded: data, not an exception, for a bad row is nothing out of the ordinary. */
export class Fault {
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  /** What would let the row in. */
  readonly remedies: readonly Remedy[];

  constructor(column: string | null, value: string | null, reason: string, remedies: readonly Remedy[] = []) {
    this.column = column;
    this.value = value === null ? null : shorten(value);
    this.reason = reason;
    this.remedies = remedies;
  }
}

const LONGEST = 200;

/** Text short enough for a message. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
