import './file-list.css';
import { FileText, TriangleAlert, X } from 'lucide-react';

import type { RecognisedFile, Tally, UnreadFile } from '../../../contract/import.ts';
import { removeFile } from '../../state/actions/import.ts';
import { count } from '../../ui/numbers.ts';
import { ROWS_WORDS, rowsOf } from './words.ts';

export type ListedFile =
  | { readonly kind: 'read'; readonly file: RecognisedFile; readonly tally: Tally | undefined }
  | { readonly kind: 'unread'; readonly file: UnreadFile };

interface FileListProps {
  readonly files: readonly ListedFile[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The files, each with what it is and how many of its rows do not fit. */
export function FileList({ files, chosen, onChoose }: FileListProps) {
  return (
    <ul className="import-list">
      {files.map((listed) => {
        const { index, name } = listed.file;
        return (
          <li key={index}>
            <button type="button" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
              {listed.kind === 'read' ? (
                <FileText size={15} strokeWidth={1.75} aria-hidden />
              ) : (
                <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
              )}
              <span>
                <b title={name}>{name}</b>
                <small>
                  {listed.kind === 'unread' ? 'Cannot be read yet' : sizeOf(listed.file, listed.tally)}
                </small>
              </span>
              {listed.kind === 'read' && (listed.tally?.rejected ?? 0) > 0 && (
                <span className="fault">{rejectsOf(listed.tally?.rejected ?? 0)}</span>
              )}
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`Take out ${name}`}
              onClick={() => void removeFile(index)}
            >
              <X size={13} strokeWidth={1.75} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function sizeOf(file: RecognisedFile, tally: Tally | undefined): string {
  const rows = tally === undefined ? '' : `${count(tally.read)} ${tally.read === 1 ? 'row' : 'rows'} · `;
  return `${rows}${ROWS_WORDS[rowsOf(file)]}`;
}

function rejectsOf(many: number): string {
  return many === 1 ? '1 reject' : `${count(many)} rejects`;
}
