import { open } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';

import type { Kind, RecognisedFile } from '../../contract/import.ts';
import { Problem } from '../problem.ts';
import type { Column } from './columns.ts';
import { detectDelimiter } from './delimiter.ts';
import type { Delimiter } from './delimiter.ts';
import type { InputFile } from './input.ts';
import { recogniseHeader } from './recognise-header.ts';
import { jsonKind } from './recognise-json.ts';

/** A file whose meaning is known. */
export interface KnownFile extends InputFile {
  readonly format: RecognisedFile['format'];
  readonly kind: Kind;
  readonly delimiter: Delimiter;
  /** Whether the first row names the columns. */
  readonly header: boolean;
  /** Empty for JSON lines, whose rows name their own fields. */
  readonly columns: readonly Column[];
  readonly preview: readonly (readonly string[])[];
}

const HEAD_BYTES = 65_536;
const PREVIEW_ROWS = 5;

/**
 * Says what a file is by its first rows and its name.
 * @throws Problem `bad-request` that names the file, what was seen and what is expected
 */
export async function recognise(file: InputFile): Promise<KnownFile> {
  const text = await headText(file);
  const known = { name: file.name, path: file.path, bytes: file.bytes };
  if (/\.(jsonl|ndjson)$/i.test(file.name) || text.trimStart().startsWith('{')) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const preview = lines.slice(0, PREVIEW_ROWS).map((line) => [line.slice(0, 500)]);
    const kind = jsonKind(file.name, lines);
    return { ...known, format: 'jsonl', kind, delimiter: ',', header: false, columns: [], preview };
  }
  const delimiter = detectDelimiter(text);
  const rows = firstRows(file.name, text, delimiter);
  const meaning = recogniseHeader(file.name, rows);
  const preview = rows.slice(meaning.header ? 1 : 0).slice(0, PREVIEW_ROWS);
  return { ...known, ...meaning, delimiter, preview };
}

/** What is told about a recognised file. */
export function recognisedFile(file: KnownFile): RecognisedFile {
  const columns = file.columns.map(({ title, role, type, list }) => ({
    name: title,
    role,
    type: `${type === 'loose-date' ? 'date text' : type}${list ? '[]' : ''}`,
  }));
  const preview = file.preview.map((row) => [...row]);
  return { name: file.name, bytes: file.bytes, format: file.format, kind: file.kind, columns, preview };
}

async function headText(file: InputFile): Promise<string> {
  const handle = await open(file.path, 'r').catch((cause: unknown) => {
    throw new Problem('bad-request', `Cannot read ${file.name}.`, { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return decodeHead(file.name, buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

function decodeHead(name: string, bytes: Buffer): string {
  const save = { hint: 'Save the file as CSV or JSON lines in UTF-8.' };
  if (bytes.length === 0) throw new Problem('bad-request', `${name} is empty.`, save);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw new Problem('bad-request', `${name} is UTF-16 text.`, save);
  if (bytes.includes(0)) throw new Problem('bad-request', `${name} is not text: it has zero bytes.`, save);
  try {
    // As a stream, so that a character cut off at the end of the head is no fault.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch (cause) {
    throw new Problem('bad-request', `${name} is not UTF-8 text.`, { ...save, cause });
  }
}

function firstRows(name: string, text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      to: PREVIEW_ROWS + 1,
      on_record: (record: string[]) => {
        rows.push(record);
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
