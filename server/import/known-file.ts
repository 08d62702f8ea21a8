import type { FileSettings } from '../../contract/import-settings.ts';
import type { Delimiter, Encoding, Kind } from '../../contract/import-words.ts';
import type { RecognisedFile, UnreadFile } from '../../contract/import.ts';
import type { Problem } from '../problem.ts';
import type { Column } from './columns.ts';
import type { TextRow } from './first-rows.ts';
import type { InputFile } from './input.ts';

/** Rows that are shown of a file. */
export const PREVIEW_ROWS = 8;
const LONGEST_CELL = 500;

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

/** What is known before the rows are understood. */
export type Known = Pick<KnownFile, 'name' | 'path' | 'bytes' | 'index' | 'encoding' | 'fixes'>;

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

/** Rows as they are shown, with long cells cut. */
export function shownRows(rows: readonly TextRow[]) {
  return rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)) }));
}
