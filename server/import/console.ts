import { KINDS } from '../../contract/import-words.ts';
import type {
  ImportEnd,
  ImportEvent,
  RecognisedFile,
  Reject,
  Tally,
  UnreadFile,
} from '../../contract/import.ts';

type Progress = Extract<ImportEvent, { kind: 'progress' }>;

/** One file and what it was taken for. */
export function fileText(file: RecognisedFile): string {
  const columns = file.columns.map(({ name }) => name).join(', ');
  const format = {
    csv: 'table',
    jsonl: 'JSON lines',
    'neo4j-admin': 'neo4j-admin',
    triples: 'three columns',
  };
  return `${file.name}: ${file.kind} (${format[file.format]}${columns === '' ? '' : `: ${columns}`})`;
}

/** A file that cannot be read, and what to do. */
export function unreadText({ detail, hint }: UnreadFile): string {
  return hint === null ? detail : `${detail} ${hint}`;
}

export function progressText({ file, bytes, totalBytes, tally }: Progress): string {
  const percent = totalBytes === 0 ? 100 : Math.floor((bytes / totalBytes) * 100);
  const rejected = tally.rejected === 0 ? '' : `, ${number(tally.rejected)} rejected`;
  return `${String(percent).padStart(3)} %  ${file}  ${number(tally.read)} rows${rejected}`;
}

export function rejectText({ file, line, column, value, reason }: Reject): string {
  const place = line === null ? file : `${file}:${line}`;
  const cell = column === null ? '' : ` ${column}`;
  const found = value === null || value === '' ? '' : ` ${JSON.stringify(value)}`;
  return `${place}:${cell}${found}: ${reason}`;
}

const COLUMNS = ['read', 'created', 'updated', 'unchanged', 'rejected'] as const;

/** The report at the end: a line for each kind of row, their sum, and what came of it. */
export function reportText(end: ImportEnd, dryRun: boolean): string {
  const kinds = KINDS.filter((kind) => (end.tallies[kind]?.read ?? 0) > 0);
  const rows: [string, ...string[]][] = [
    ['', ...COLUMNS],
    ...kinds.map((kind) => tallyRow(kind, end.tallies[kind])),
    ...(kinds.length === 1 ? [] : [tallyRow('total', end.total)]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map(([name, ...counts]) => {
    const cells = counts.map((count, index) => count.padStart(widths[index + 1] ?? 0));
    return [name.padEnd(widths[0] ?? 0), ...cells].join('  ').trimEnd();
  });
  return [...lines, '', ...remarks(end, dryRun)].join('\n');
}

function tallyRow(name: string, tally: Tally | undefined): [string, ...string[]] {
  return [name, ...COLUMNS.map((column) => number(tally?.[column] ?? 0))];
}

function remarks(end: ImportEnd, dryRun: boolean): string[] {
  const made = `${number(end.madeEntities)} entities made because rows name them.`;
  const projected =
    end.projected === null
      ? []
      : [
          `${number(end.projected.relationships)} relationships stand for claims` +
            `${end.projected.removed === 0 ? '' : `; ${number(end.projected.removed)} stale ones removed`}.`,
        ];
  const rate = end.seconds > 0 ? `, ${number(Math.round(end.total.read / end.seconds))} rows a second` : '';
  return [
    ...(end.madeEntities === 0 ? [] : [made]),
    ...projected,
    `${dryRun ? 'Dry run, nothing was written: ' : ''}${end.seconds.toFixed(1)} s${rate}.`,
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
