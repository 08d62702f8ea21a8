import './unread-preview.css';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';

import type { FileSettings } from '../../../contract/import-settings.ts';
import type { UnreadFile } from '../../../contract/import.ts';
import { readAs } from '../../state/actions/import.ts';
import { FileReading } from './FileReading.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { DELIMITER_WORDS, ENCODING_WORDS } from './words.ts';

type FileRemedy = UnreadFile['remedies'][number];

/** A file that cannot be read as it is: why, and what to try. Columns are named here before it is tried again. */
export function UnreadPreview({ file, fixed }: { file: UnreadFile; fixed: boolean }) {
  const [naming, setNaming] = useState<FileSettings | null>(null);
  const byHand = file.remedies.find(({ kind }) => kind === 'columns');
  // What was named before and was not enough is named on.
  const draft = naming ?? (byHand !== undefined && file.remedies.length === 1 ? byHand.settings : null);
  return (
    <section className="import-file" aria-label={file.name}>
      {draft === null ? (
        <header className="import-reading">
          <h3>{file.name}</h3>
        </header>
      ) : (
        <FileReading
          name={file.name}
          reading={{
            encoding: file.encoding,
            delimiter: draft.delimiter ?? file.delimiter,
            rows: draft.rows ?? 'entities',
            header: draft.header ?? true,
          }}
          json={false}
          fixed={fixed}
          onChange={(changes) => {
            // Cells and signs are read by the server; what the rows and columns are is said here first.
            if (changes.delimiter !== undefined || changes.encoding !== undefined)
              void readAs(file.index, changes);
            else setNaming({ ...draft, ...changes, columns: draft.columns });
          }}
        />
      )}
      <div className="import-unread" role="alert">
        <CircleAlert size={15} aria-hidden />
        <p>
          {file.detail} <span className="quiet">{draft === null && file.hint}</span>
        </p>
      </div>
      <div className="import-remedies">
        {draft === null ? (
          file.remedies.map((remedy) => (
            <button
              key={wordsOf(remedy)}
              type="button"
              className="button"
              disabled={fixed}
              onClick={() => {
                if (remedy.kind === 'columns') setNaming(remedy.settings);
                else void readAs(file.index, remedy.settings);
              }}
            >
              {wordsOf(remedy)}
              {remedy.sample !== null && <q>{remedy.sample}</q>}
            </button>
          ))
        ) : (
          <>
            <button
              type="button"
              className="button primary"
              disabled={fixed}
              onClick={() => void readAs(file.index, draft)}
            >
              Read it so
            </button>
            <span className="quiet">Say under each name what the column becomes.</span>
          </>
        )}
      </div>
      {file.preview.length > 0 && (
        <PreviewTable
          name={file.name}
          columns={draft?.columns ?? []}
          rows={draft?.header === true ? file.preview.slice(1) : file.preview}
          rejects={[]}
          kind={draft?.rows ?? 'entities'}
          header={draft?.header ?? true}
          fixed={fixed}
          onColumns={(columns) => setNaming({ ...draft, columns: [...columns] })}
        />
      )}
    </section>
  );
}

function wordsOf({ kind, settings }: FileRemedy): string {
  switch (kind) {
    case 'encoding':
      return `Read as ${ENCODING_WORDS[settings.encoding ?? 'utf-8']}`;
    case 'delimiter':
      return `Part cells by ${DELIMITER_WORDS[settings.delimiter ?? ',']}`;
    case 'columns':
      return 'Name the columns';
  }
}
