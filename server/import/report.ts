import { KINDS } from '../../contract/import-words.ts';
import type { Kind } from '../../contract/import-words.ts';
import type { ImportEvent, Tally } from '../../contract/import.ts';
import type { Fault } from './fault.ts';
import type { KnownFile } from './known-file.ts';
import type { Row } from './row.ts';

/** What became of a row. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** Where a row stands, and what it is made of. */
export interface Place {
  readonly file: KnownFile;
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row and where it stands. */
export interface Item<R extends Row = Row> extends Place {
  readonly row: R;
}

type Counts = Record<keyof Tally, number>;

/** Keeps the count of every row, and the rejects until they are sent. */
export interface Report {
  /** A row was read; it ends in exactly one of the outcomes or as a reject. */
  read(file: KnownFile): void;
  count(file: KnownFile, outcome: Outcome): void;
  reject(place: Place, fault: Fault): void;
  /** The rejects since the last call, as far as they are sent at all. */
  takeRejects(): ImportEvent[];
  readonly rejectsCut: boolean;
  tallies(): Record<Kind, Tally>;
  /** The rows of each of some files. */
  files(files: readonly KnownFile[]): Tally[];
  total(): Tally;
}

/** Characters of rejected rows sent at most, where the number of rejects is limited. */
const MOST_SENT = 8_000_000;

export function createReport(rejectLimit: number): Report {
  const counts = new Map<KnownFile, Counts>();
  const of = (file: KnownFile) => {
    const found = counts.get(file) ?? emptyCounts();
    counts.set(file, found);
    return found;
  };
  let waiting: ImportEvent[] = [];
  let sent = 0;
  let room = rejectLimit === Infinity ? Infinity : MOST_SENT;
  let rejectsCut = false;
  return {
    read: (file) => {
      of(file).read++;
    },
    count: (file, outcome) => {
      of(file)[outcome]++;
    },
    reject: ({ file, line, cells }, fault) => {
      of(file).rejected++;
      if (sent >= rejectLimit) {
        rejectsCut = true;
        return;
      }
      sent++;
      const { reason, value, remedies } = fault;
      const size = cells.reduce((length, cell) => length + cell.length, 0);
      const row = size <= room ? [...cells] : null;
      if (row !== null) room -= size;
      const { name, index } = file;
      const place = { file: name, index, line, column: titleOf(file, fault) };
      waiting.push({ kind: 'reject', ...place, value, reason, row, remedies: [...remedies] });
    },
    takeRejects: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    get rejectsCut() {
      return rejectsCut;
    },
    tallies: () => {
      const all = [...counts];
      const tally = (kind: Kind) => sum(all.filter(([file]) => file.kind === kind).map(([, each]) => each));
      return Object.fromEntries(KINDS.map((kind) => [kind, tally(kind)])) as Record<Kind, Tally>;
    },
    files: (files) => files.map(of),
    total: () => sum([...counts.values()]),
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
