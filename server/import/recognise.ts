import { open } from 'node:fs/promises';

import type { FileSettings } from '../../contract/import-settings.ts';
import { DELIMITERS } from '../../contract/import-words.ts';
import type { Delimiter, Encoding, Kind } from '../../contract/import-words.ts';
import type { RecognisedFile, UnreadFile } from '../../contract/import.ts';
import { Problem } from '../problem.ts';
import type { Column } from './columns.ts';
import { detectDelimiter } from './delimiter.ts';
import { encodingOf, likelyEncodings, sampleOf } from './encoding.ts';
import { firstRows } from './first-rows.ts';
import type { TextRow } from './first-rows.ts';
import { guessColumns } from './guess-columns.ts';
import type { InputFile } from './input.ts';
import { recogniseHeader } from './recognise-header.ts';
import { jsonKind } from './recognise-json.ts';
import type { Transcripts } from './transcode.ts';

/** A file whose meaning is known. Its path and bytes are those of a copy in UTF-8, where it was in another encoding. */
export interface KnownFile extends InputFile {
  readonly index: number;
  readonly format: RecognisedFile['format'];
  readonly kind: Kind;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Whether the first row names the columns. */
  readonly header: boolean;
  /** Empty for JSON lines, whose rows name their own fields. */
  readonly columns: readonly Column[];
  readonly preview: readonly TextRow[];
  readonly fixes: NonNullable<FileSettings['fixes']>;
}

/** A file that cannot be read, as it is told, and the failure it is when nobody can mend it. */
export class Unread {
  readonly file: UnreadFile;
  readonly problem: Problem;

  constructor(file: UnreadFile, problem: Problem) {
    this.file = file;
    this.problem = problem;
  }
}

const HEAD_BYTES = 65_536;
const PREVIEW_ROWS = 8;
const LONGEST_CELL = 500;
const SAVE = { hint: 'Save the file as CSV or JSON lines in UTF-8.' };

/** Says what a file is by its first rows, its name, and what was set by hand; or why it cannot be read, and what to try. */
export async function recognise(
  file: InputFile,
  index: number,
  settings: FileSettings,
  transcripts: Transcripts,
): Promise<KnownFile | Unread> {
  const unread = { name: file.name, index, bytes: file.bytes, encoding: null, delimiter: null };
  let head: Buffer;
  try {
    head = await headOf(file);
    if (head.length === 0) throw new Problem('bad-request', `${file.name} is empty.`, SAVE);
  } catch (error) {
    return unreadFor(error, unread, [], []);
  }
  const encoding = settings.encoding ?? encodingOf(head);
  if (encoding === null) {
    const likely = likelyEncodings(head);
    const what = likely.length > 0 ? 'is not UTF-8 text' : 'is not text: it has bytes that no text has';
    const remedies = likely.map((each) => {
      return {
        kind: 'encoding',
        settings: { ...settings, encoding: each },
        sample: sampleOf(head, each),
      } as const;
    });
    return unreadFor(new Problem('bad-request', `${file.name} ${what}.`, SAVE), unread, [], remedies);
  }
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const utf8 = await transcripts.of(file, encoding);
  const known = { ...utf8, index, encoding, fixes: settings.fixes ?? [] };
  try {
    return isJson(file, text, settings) ? jsonFile(known, text) : tableFile(known, text, settings);
  } catch (error) {
    const told = { ...unread, encoding };
    if (isJson(file, text, settings)) return unreadFor(error, told, [], []);
    const delimiter = settings.delimiter ?? detectDelimiter(text);
    const rows = rowsOrNone(file.name, text, delimiter);
    return unreadFor(
      error,
      { ...told, delimiter },
      rows,
      tableRemedies(file.name, text, delimiter, rows, settings),
    );
  }
}

/** What is told about a recognised file. */
export function recognisedFile(file: KnownFile): RecognisedFile {
  const { name, index, bytes, format, kind, encoding, delimiter, header } = file;
  const columns = file.columns.map(({ title, role, type, list }) => ({
    name: title,
    role,
    type: `${type === 'loose-date' ? 'date text' : type}${list ? '[]' : ''}`,
  }));
  return {
    name,
    index,
    bytes,
    format,
    kind,
    encoding,
    delimiter: format === 'jsonl' ? null : delimiter,
    header,
    columns,
    preview: shownRows(file.preview),
  };
}

type Known = Pick<KnownFile, 'name' | 'path' | 'bytes' | 'index' | 'encoding' | 'fixes'>;

function isJson({ name }: InputFile, text: string, settings: FileSettings): boolean {
  if (settings.delimiter !== undefined || settings.columns !== undefined) return false;
  return /\.(jsonl|ndjson)$/i.test(name) || text.trimStart().startsWith('{');
}

function jsonFile(known: Known, text: string): KnownFile {
  const all = text.split(/\r?\n/).map((line, at): TextRow => ({ line: at + 1, cells: [line] }));
  const rows = all.filter(({ cells: [line = ''] }) => line.trim() !== '');
  const kind = jsonKind(
    known.name,
    rows.map(({ cells: [line = ''] }) => line),
  );
  const preview = rows.slice(0, PREVIEW_ROWS);
  return { ...known, format: 'jsonl', kind, delimiter: ',', header: false, columns: [], preview };
}

function tableFile(known: Known, text: string, settings: FileSettings): KnownFile {
  const delimiter = settings.delimiter ?? detectDelimiter(text);
  const rows = firstRows(known.name, text, delimiter, PREVIEW_ROWS + 1);
  const meaning = recogniseHeader(known.name, cellsOf(rows), settings);
  const preview = rows.slice(meaning.header ? 1 : 0).slice(0, PREVIEW_ROWS);
  return { ...known, ...meaning, delimiter, preview };
}

/** Another mark between the cells, where the file would be understood with it; and the columns named by hand. */
function tableRemedies(
  name: string,
  text: string,
  delimiter: Delimiter,
  rows: readonly TextRow[],
  settings: FileSettings,
): UnreadFile['remedies'] {
  const { delimiter: _, columns: __, ...rest } = settings;
  const remedies: UnreadFile['remedies'] = [];
  for (const other of DELIMITERS.filter((mark) => mark !== delimiter)) {
    const parted = rowsOrNone(name, text, other);
    if ((parted[0]?.cells.length ?? 0) < 2 || !isRecognised(name, parted)) continue;
    const sample = (parted[0]?.cells ?? []).join(' · ').slice(0, 80);
    remedies.push({ kind: 'delimiter', settings: { ...rest, delimiter: other }, sample });
  }
  if ((rows[0]?.cells.length ?? 0) > 1) {
    const guess = { ...rest, delimiter, ...guessColumns(name, cellsOf(rows)) };
    remedies.push({ kind: 'columns', settings: { ...guess, ...pick(settings) }, sample: null });
  }
  return remedies;
}

/** What was set by hand before stays when the columns are named again. */
function pick({ header, rows, columns }: FileSettings): FileSettings {
  return {
    ...(header === undefined ? {} : { header }),
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns }),
  };
}

function isRecognised(name: string, rows: readonly TextRow[]): boolean {
  try {
    recogniseHeader(name, cellsOf(rows), {});
    return true;
  } catch {
    return false;
  }
}

function rowsOrNone(name: string, text: string, delimiter: Delimiter): TextRow[] {
  try {
    return firstRows(name, text, delimiter, PREVIEW_ROWS + 1);
  } catch {
    return [];
  }
}

function cellsOf(rows: readonly TextRow[]): string[][] {
  return rows.map(({ cells }) => [...cells]);
}

function unreadFor(
  error: unknown,
  file: Omit<UnreadFile, 'detail' | 'hint' | 'preview' | 'remedies'>,
  rows: readonly TextRow[],
  remedies: UnreadFile['remedies'],
): Unread {
  if (!(error instanceof Problem)) throw error;
  const told = { detail: error.message, hint: error.hint ?? null, preview: shownRows(rows), remedies };
  return new Unread({ ...file, ...told }, error);
}

function shownRows(rows: readonly TextRow[]) {
  return rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)) }));
}

async function headOf(file: InputFile): Promise<Buffer> {
  const handle = await open(file.path, 'r').catch((cause: unknown) => {
    throw new Problem('bad-request', `Cannot read ${file.name}.`, { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
