import './import-files.css';
import { useState } from 'react';

import { addFiles } from '../../state/actions/import.ts';
import type { Importing } from '../../state/import.ts';
import { DropZone } from './DropZone.tsx';
import { FileList } from './FileList.tsx';
import type { ListedFile } from './FileList.tsx';
import { FilePreview } from './FilePreview.tsx';
import { Outlook } from './Outlook.tsx';
import { UnreadPreview } from './UnreadPreview.tsx';

/** The files, how the chosen one is read, and what will be in the graph. */
export function ImportFiles({ importing }: { importing: Importing }) {
  const { step, rejects, outlook, end } = importing;
  const [wanted, setWanted] = useState<number | null>(null);
  const files = listed(importing);
  const chosen = files.find(({ file }) => file.index === wanted) ?? files.find(needsCare) ?? files[0];
  if (chosen === undefined) return null;
  const fixed = step === 'loading' || step === 'loaded';
  return (
    <div className="import-files">
      <section className="import-side" aria-label="Files">
        <p>{files.length === 1 ? '1 file' : `${files.length} files`}</p>
        <FileList files={files} chosen={chosen.file.index} onChoose={setWanted} />
        {!fixed && <DropZone compact onFiles={(more) => void addFiles(more)} />}
      </section>
      {/* The file one has begun to work on stays, when another needs care too. */}
      <div className="import-chosen" onFocusCapture={() => setWanted(chosen.file.index)}>
        {chosen.kind === 'read' ? (
          <FilePreview key={chosen.file.index} file={chosen.file} rejects={rejects} fixed={fixed} />
        ) : (
          <UnreadPreview key={chosen.file.index} file={chosen.file} fixed={fixed} />
        )}
      </div>
      {outlook !== null && <Outlook outlook={outlook} end={end} />}
    </div>
  );
}

/** All files in the order they were given. */
function listed({ recognised, unread, end }: Importing): readonly ListedFile[] {
  const read = recognised.map((file, at) => ({ kind: 'read', file, tally: end?.files[at] }) as const);
  const rest = unread.map((file) => ({ kind: 'unread', file }) as const);
  return [...read, ...rest].toSorted((a, b) => a.file.index - b.file.index);
}

/** A file that cannot be read is looked at first, then one with rejects. */
function needsCare(file: ListedFile): boolean {
  return file.kind === 'unread' || (file.tally?.rejected ?? 0) > 0;
}
