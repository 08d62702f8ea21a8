import './import-footer.css';
import { Undo2 } from 'lucide-react';

import { closeImport, loadFiles, showImported, stopImport, takeBack } from '../../state/actions/import.ts';
import { correctionsText } from '../../state/import-settings.ts';
import type { Importing } from '../../state/import.ts';
import { count, duration } from '../../ui/numbers.ts';

/** What has been found or done so far, and the way on. */
export function ImportFooter({ importing }: { importing: Importing }) {
  switch (importing.step) {
    case 'checking':
    case 'loading':
      return <Progress importing={importing} />;
    case 'checked':
      return <Checked importing={importing} />;
    case 'loaded':
      return <Loaded importing={importing} />;
    case 'choose':
    case 'failed':
      return null;
  }
}

function Progress({ importing: { step, progress } }: { importing: Importing }) {
  const share = progress === null || progress.totalBytes === 0 ? 0 : progress.bytes / progress.totalBytes;
  return (
    <footer className="import-footer">
      <progress value={share} max={1} aria-label={step === 'checking' ? 'Checking' : 'Loading'} />
      <p role="status">
        <b>{step === 'checking' ? 'Checking; nothing is written' : 'Loading'}</b>{' '}
        {progress !== null &&
          `${count(progress.tally.read)} rows read, ${count(progress.tally.rejected)} rejected`}
      </p>
      <button type="button" className="button" onClick={stopImport}>
        Stop
      </button>
    </footer>
  );
}

function Checked({ importing: { end, settings, before, unread } }: { importing: Importing }) {
  if (end === null) return null;
  const { total, seconds } = end;
  const loadable = total.created + total.updated;
  const corrected = correctionsText(settings);
  return (
    <footer className="import-footer">
      <p role="status">
        <b>Dry run, {duration(seconds * 1000)}</b>{' '}
        {amounts([
          [total.created, 'new'],
          [total.updated, 'changed'],
          [total.unchanged, 'as in the graph already'],
          [total.rejected, 'rejected'],
        ])}{' '}
        of {count(total.read)} {total.read === 1 ? 'row' : 'rows'}
        {corrected !== null && `; ${corrected}`}
      </p>
      {before.length > 0 && (
        <button type="button" className="text-button" onClick={() => void takeBack()}>
          <Undo2 size={14} strokeWidth={1.75} aria-hidden /> Take back
        </button>
      )}
      <button type="button" className="button" onClick={closeImport}>
        Cancel
      </button>
      <button
        type="button"
        className="button primary"
        disabled={loadable === 0 || unread.length > 0}
        title={unread.length > 0 ? 'A file cannot be read yet: say how, or take it out' : undefined}
        onClick={() => void loadFiles()}
      >
        {loadable === 0 ? 'Nothing to load' : `Load ${count(loadable)} ${loadable === 1 ? 'row' : 'rows'}`}
      </button>
    </footer>
  );
}

function Loaded({ importing: { end } }: { importing: Importing }) {
  if (end === null) return null;
  const { total, seconds, projected, touched } = end;
  return (
    <footer className="import-footer">
      <p role="status">
        <b>Loaded in {duration(seconds * 1000)}</b>{' '}
        {amounts([
          [total.created, 'created'],
          [total.updated, 'updated'],
          [total.unchanged, 'as they were'],
          [total.rejected, 'rejected'],
        ])}
        {projected !== null && `; ${count(projected.relationships)} relationships stand on claims`}
      </p>
      <button type="button" className="button" onClick={closeImport}>
        Close
      </button>
      <button
        type="button"
        className="button primary"
        disabled={touched.length === 0}
        onClick={() => void showImported()}
      >
        Show what came in
      </button>
    </footer>
  );
}

/** What there is any of, in words. */
function amounts(parts: readonly (readonly [number, string])[]): string {
  const some = parts.filter(([amount]) => amount > 0).map(([amount, what]) => `${count(amount)} ${what}`);
  return some.length === 0 ? 'nothing' : some.join(', ');
}
