import type { FileSettings } from '../../contract/import-settings.ts';
import { DELIMITERS } from '../../contract/import-words.ts';
import type { Delimiter } from '../../contract/import-words.ts';
import type { UnreadFile } from '../../contract/import.ts';
import { detectDelimiter } from './delimiter.ts';
import { firstRows } from './first-rows.ts';
import type { TextRow } from './first-rows.ts';
import { guessColumns } from './guess-columns.ts';
import { PREVIEW_ROWS } from './known-file.ts';
import type { Known, KnownFile } from './known-file.ts';
import { recogniseHeader } from './recognise-header.ts';

/** A table, understood by its header or by what was set by hand. @throws Problem when it is not */
export function tableFile(known: Known, text: string, settings: FileSettings): KnownFile {
  const delimiter = settings.delimiter ?? detectDelimiter(text);
  const rows = firstRows(known.name, text, delimiter, PREVIEW_ROWS + 1);
  const meaning = recogniseHeader(known.name, cellsOf(rows), settings);
  const preview = rows.slice(meaning.header ? 1 : 0).slice(0, PREVIEW_ROWS);
  return { ...known, ...meaning, delimiter, preview };
}

/** Another mark between the cells, where the file would be understood with it; and the columns named by hand. */
export function tableRemedies(
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

/** The first rows; none where the text cannot be parted so. */
export function rowsOrNone(name: string, text: string, delimiter: Delimiter): TextRow[] {
  try {
    return firstRows(name, text, delimiter, PREVIEW_ROWS + 1);
  } catch {
    return [];
  }
}

function cellsOf(rows: readonly TextRow[]): string[][] {
  return rows.map(({ cells }) => [...cells]);
}
