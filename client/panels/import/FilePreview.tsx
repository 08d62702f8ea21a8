import type { FileSettings, ImportColumn } from '../../../contract/import-settings.ts';
import type { RecognisedFile, Reject } from '../../../contract/import.ts';
import { readAs } from '../../state/actions/import.ts';
import { columnsOf } from '../../state/import-settings.ts';
import { FileReading } from './FileReading.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { rowsOf } from './words.ts';

interface FilePreviewProps {
  readonly file: RecognisedFile;
  readonly rejects: readonly Reject[];
  /** Whether it is too late to read it otherwise. */
  readonly fixed: boolean;
}

/** Rejected rows shown among the first rows. */
const MOST_REJECTED = 20;

/** How a file is read, with its first rows and those that do not fit; every part of it can be set otherwise. */
export function FilePreview({ file, rejects, fixed }: FilePreviewProps) {
  const mine = rejects.filter(({ index }) => index === file.index);
  const set = (settings: FileSettings) =>
    // Without a header the columns keep their names and uses.
    void readAs(
      file.index,
      settings.header === undefined ? settings : { ...columnsOf(file, file.columns), ...settings },
    );
  const change = (columns: readonly ImportColumn[]) => void readAs(file.index, columnsOf(file, columns));
  return (
    <section className="import-file" aria-label={file.name}>
      <FileReading
        name={file.name}
        reading={{
          encoding: file.encoding,
          delimiter: file.delimiter,
          rows: rowsOf(file),
          header: file.header,
        }}
        json={file.format === 'jsonl'}
        fixed={fixed}
        onChange={set}
      />
      <PreviewTable
        name={file.name}
        columns={file.columns}
        rows={rowsShown(file, mine)}
        rejects={mine}
        kind={rowsOf(file)}
        header={file.header}
        fixed={fixed}
        onColumns={change}
      />
    </section>
  );
}

/** The first rows, and the rejected ones behind them. */
function rowsShown(file: RecognisedFile, rejects: readonly Reject[]): RecognisedFile['preview'] {
  const lines = new Set(file.preview.map(({ line }) => line));
  const more = rejects
    .filter(({ line, row }) => line !== null && row !== null && !lines.has(line))
    .slice(0, MOST_REJECTED)
    .map(({ line, row }) => ({ line: line ?? 0, cells: row ?? [] }));
  return [...file.preview, ...more].toSorted((a, b) => a.line - b.line);
}
