import type { RecognisedFile, Reject } from '../../contract/import.ts';

interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const REASON = 'reason:IGNORE';

/**
 * The rejected rows of one file in its own form, each with its reason, so that the mended file can be dropped again.
 * Null when the rows were too long to be sent.
 */
export function rejectsFile(file: RecognisedFile, rejects: readonly Reject[]): TextFile | null {
  const mine = rejects.filter(({ index, row }) => index === file.index && row !== null);
  if (mine.length === 0) return null;
  const [, stem = file.name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(file.name) ?? [];
  const name = `${stem}-rejects${ending}`;
  if (file.format === 'jsonl') {
    return {
      name,
      type: 'application/x-ndjson',
      text: mine.map((reject) => `${jsonLine(reject)}\n`).join(''),
    };
  }
  const mark = file.delimiter ?? ',';
  const header = [...file.columns.map(titleOf), REASON];
  const lines = [header, ...mine.map((reject) => cellsOf(reject, header.length))];
  const text = lines.map((cells) => `${cells.map((cell) => quoted(cell, mark)).join(mark)}\r\n`).join('');
  return { name, type: 'text/csv', text };
}

/** The title that says what a column was read as, where its own does not. */
function titleOf({ name, role }: RecognisedFile['columns'][number]): string {
  if (role === 'ignored') return name.endsWith(':IGNORE') ? name : `${name}:IGNORE`;
  return name;
}

/**
 * A row whose quotes did not match is one text: it stands in the first cell, with one cell too many, so that it is
 * rejected again until it is mended.
 */
function cellsOf({ row, reason }: Reject, width: number): readonly string[] {
  const cells = row ?? [];
  const whole = cells.length === 1 && width > 2;
  return whole ? [...cells, ...Array.from({ length: width - 2 }, () => ''), reason, ''] : [...cells, reason];
}

function jsonLine({ row, reason }: Reject): string {
  const [line = ''] = row ?? [];
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return line;
  } catch {
    return line;
  }
  // The line stays as it is, since numbers may be longer than JavaScript's.
  const open = line.trimEnd().replace(/\}$/, '');
  return `${open}${/\{\s*$/.test(open) ? '' : ','}${JSON.stringify(REASON)}:${JSON.stringify(reason)}}`;
}

function quoted(cell: string, mark: string): string {
  return /["\r\n]/.test(cell) || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
