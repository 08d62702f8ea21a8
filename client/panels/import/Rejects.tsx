import './rejects.css';
import { Download, TriangleAlert } from 'lucide-react';

import type { RecognisedFile, Reject } from '../../../contract/import.ts';
import { leaveOut, makeMissing, mend } from '../../state/actions/import.ts';
import { missingEntities } from '../../state/import-settings.ts';
import { rejectKey } from '../../state/import.ts';
import { rejectsFile } from '../../state/rejects-file.ts';
import { count } from '../../ui/numbers.ts';
import { saveText } from '../../ui/save-file.ts';

interface RejectsProps {
  readonly rejects: readonly Reject[];
  readonly files: readonly RecognisedFile[];
  readonly leftOut: ReadonlySet<string>;
  /** All there are; more than `rejects` when the server sent only the first. */
  readonly total: number;
  /** Whether something can still be done: not while it loads, nor after. */
  readonly mending: boolean;
  readonly written: boolean;
}

const SHOWN = 100;
/** From this many on, missing entities can be made all at once. */
const SEVERAL = 2;

/** The rows that cannot be loaded, each with its place, its value, the reason, and what lets it in. */
export function Rejects({ rejects, files, leftOut, total, mending, written }: RejectsProps) {
  const missing = missingEntities(rejects);
  return (
    <section className="import-rejects" aria-label="Rejects">
      <header>
        <p>
          <TriangleAlert size={15} aria-hidden />
          <b>{total === 1 ? '1 row cannot be loaded' : `${count(total)} rows cannot be loaded`}</b>
          <span className="quiet">
            {written ? 'The others are in the graph.' : 'The others can. Nothing has been written yet.'}
          </span>
        </p>
        {mending && missing.length >= SEVERAL && (
          <button type="button" className="button" onClick={() => void makeMissing()}>
            Make the {count(missing.length)} missing entities
          </button>
        )}
        {files.map((file) => (
          <SaveButton key={file.index} file={file} rejects={rejects} />
        ))}
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="import-reject-list" role="region" aria-label="Rejected rows" tabIndex={0}>
        <table>
          <tbody>
            {rejects.slice(0, SHOWN).map((reject, index) => (
              <RejectRow key={index} reject={reject} out={leftOut.has(rejectKey(reject))} mending={mending} />
            ))}
          </tbody>
        </table>
        {rejects.length > SHOWN && <p className="quiet">The first {SHOWN} are shown; the file has more.</p>}
      </div>
    </section>
  );
}

function SaveButton({ file, rejects }: { file: RecognisedFile; rejects: readonly Reject[] }) {
  const made = rejectsFile(file, rejects);
  if (made === null) return null;
  return (
    <button
      type="button"
      className="button"
      title="The rejected rows with their reasons: mend them and drop the file again"
      onClick={() => saveText(made.name, made.type, made.text)}
    >
      <Download size={14} aria-hidden /> {made.name}
    </button>
  );
}

function RejectRow({ reject, out, mending }: { reject: Reject; out: boolean; mending: boolean }) {
  const { file, line, column, value, reason } = reject;
  return (
    <tr data-out={out || undefined}>
      <th scope="row">
        {file}
        <small>
          {line === null ? '' : `line ${count(line)}`}
          {column === null ? '' : ', '}
          {column !== null && <code>{column}</code>}
        </small>
      </th>
      <td>{value !== null && value !== '' && <mark>{value}</mark>}</td>
      <td>{reason}</td>
      {mending && (
        <td>
          <div className="import-mend">
            {!out && <Remedies reject={reject} />}
            <button type="button" className="text-button" aria-pressed={out} onClick={() => leaveOut(reject)}>
              {out ? 'Left out · put back' : 'Leave out'}
            </button>
          </div>
        </td>
      )}
    </tr>
  );
}

function Remedies({ reject }: { reject: Reject }) {
  return reject.remedies.map((remedy) => {
    const press = () => void mend(reject, remedy);
    switch (remedy.kind) {
      case 'use':
        return (
          <button key="use" type="button" className="button" title={remedy.name ?? undefined} onClick={press}>
            Use {remedy.value}
          </button>
        );
      case 'empty':
        return (
          <button key="empty" type="button" className="button" onClick={press}>
            Leave empty
          </button>
        );
      case 'make':
        return (
          <button key="make" type="button" className="button" title={remedy.id} onClick={press}>
            Make the entity
          </button>
        );
      case 'text':
        return (
          <button key="text" type="button" className="button" onClick={press}>
            Read column as text
          </button>
        );
    }
    return null;
  });
}
