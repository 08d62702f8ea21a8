import { KINDS } from '../../contract/import.ts';
import type { ImportEvent, Kind, Tally } from '../../contract/import.ts';
import { shorten } from './fault.ts';
import type { Fault } from './fault.ts';
import type { KnownFile } from './recognise.ts';
import type { Row } from './row.ts';

/** What became of a row. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** A row and where it stands. */
export interface Item<R extends Row = Row> {
  readonly file: KnownFile;
  readonly line: number;
  readonly row: R;
}

type Counts = Record<keyof Tally, number>;

/** Keeps the count of every row, and the rejects until they are sent. */
export interface Report {
  /** A row was read; it ends in exactly one of the outcomes or as a reject. */
  read(kind: Kind): void;
  count(kind: Kind, outcome: Outcome): void;
  reject(file: KnownFile, line: number, fault: Fault): void;
  /** The rejects since the last call, as far as they are sent at all. */
  takeRejects(): ImportEvent[];
  readonly rejectsCut: boolean;
  tallies(): Record<Kind, Tally>;
  total(): Tally;
}

export function createReport(rejectLimit: number): Report {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, emptyCounts()])) as Record<Kind, Counts>;
  let waiting: ImportEvent[] = [];
  let sent = 0;
  let rejectsCut = false;
  return {
    read: (kind) => {
      counts[kind].read++;
    },
    count: (kind, outcome) => {
      counts[kind][outcome]++;
    },
    reject: (file, line, fault) => {
      counts[file.kind].rejected++;
      if (sent >= rejectLimit) {
        rejectsCut = true;
        return;
      }
      sent++;
      const { reason } = fault;
      const value = fault.value === null ? null : shorten(fault.value);
      waiting.push({ kind: 'reject', file: file.name, line, column: titleOf(file, fault), value, reason });
    },
    takeRejects: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    get rejectsCut() {
      return rejectsCut;
    },
    tallies: () => counts,
    total: () => sum(Object.values(counts)),
  };
}

/** The column as the file's header writes it, where the fault names only its role. */
function titleOf(file: KnownFile, fault: Fault): string | null {
  const column = file.columns.find(({ role, title }) => role === fault.column || title === fault.column);
  return column?.title ?? fault.column;
}

function sum(tallies: readonly Tally[]): Tally {
  const total = emptyCounts();
  for (const tally of tallies) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  if (total.read !== total.created + total.updated + total.unchanged + total.rejected)
    throw new Error(`an import lost count of its rows: ${JSON.stringify(total)}`);
  return total;
}

function emptyCounts(): Counts {
  return { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
}
