import { open } from 'node:fs/promises';

import type { FileSettings } from '../../contract/import-settings.ts';
import type { UnreadFile } from '../../contract/import.ts';
import { Problem } from '../problem.ts';
import { detectDelimiter } from './delimiter.ts';
import { encodingOf, likelyEncodings, sampleOf } from './encoding.ts';
import type { TextRow } from './first-rows.ts';
import type { InputFile } from './input.ts';
import { PREVIEW_ROWS, Unread, shownRows } from './known-file.ts';
import type { Known, KnownFile } from './known-file.ts';
import { jsonKind } from './recognise-json.ts';
import { rowsOrNone, tableFile, tableRemedies } from './recognise-table.ts';
import type { Transcripts } from './transcode.ts';

const HEAD_BYTES = 65_536;
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
