import './import.css';
import { Modal } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Check } from 'lucide-react';

import { checkFiles, closeImport, loadFiles, showImported, stopImport } from '../../state/actions/import.ts';
import { $importOpen, $importing } from '../../state/import.ts';
import type { Importing } from '../../state/import.ts';
import { $info, graphName } from '../../state/info.ts';
import { count, duration } from '../../ui/numbers.ts';
import { ProblemCard } from '../console/ProblemCard.tsx';
import { DropZone } from './DropZone.tsx';
import { FilePreview } from './FilePreview.tsx';
import { Rejects } from './Rejects.tsx';

/** Import: choose, check (a dry run), load. The button says what it will do before anything is written. */
export function ImportDialog() {
  const open = useStore($importOpen);
  const importing = useStore($importing);
  const info = useStore($info);
  const forbidden = info !== null && !info.access.imports;
  return (
    <Modal
      opened={open}
      onClose={closeImport}
      size="min(1080px, 94vw)"
      title={<Title step={importing.step} graph={info === null ? null : graphName(info)} />}
      classNames={{
        content: 'import-dialog',
        header: 'import-head',
        title: 'import-title',
        overlay: 'import-scrim',
      }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {forbidden ? (
        <p>
          This server is read-only: nothing can be imported into {info.database}. Start Relata with{' '}
          <code>--allow-writes</code> to permit it.
        </p>
      ) : (
        <Steps importing={importing} />
      )}
    </Modal>
  );
}

function Steps({ importing }: { importing: Importing }) {
  const { step, files, recognised, rejects, end, problem } = importing;
  return (
    <div className="import" aria-busy={step === 'checking' || step === 'loading'}>
      {problem !== null && <ProblemCard problem={problem} />}
      {recognised.length > 0 && step !== 'loaded' && (
        <FilePreview files={recognised} rejects={rejects}>
          {step === 'checked' && (
            <DropZone compact onFiles={(more) => void checkFiles([...files, ...more])} />
          )}
        </FilePreview>
      )}
      {(step === 'choose' || step === 'failed') && (
        <DropZone compact={false} onFiles={(more) => void checkFiles(more)} />
      )}
      <Progress importing={importing} />
      {rejects.length > 0 && (
        <Rejects
          rejects={rejects}
          total={end?.total.rejected ?? rejects.length}
          written={step === 'loaded'}
        />
      )}
      {end !== null && <Footer importing={importing} />}
    </div>
  );
}

const STEPS = ['Files', 'Check', 'Load'] as const;

/** Where the import goes, and how far it has come. */
function Title({ step, graph }: { step: Importing['step']; graph: string | null }) {
  const at = step === 'choose' || step === 'failed' ? 0 : step === 'loading' || step === 'loaded' ? 2 : 1;
  return (
    <>
      <span>{graph === null ? 'Import' : `Import into ${graph}`}</span>
      {/* For the eye; what happens is told by the status lines. */}
      <span className="import-steps" aria-hidden>
        {STEPS.map((name, index) => (
          <span key={name} data-now={index === at || undefined} data-done={index < at || undefined}>
            <i>{index < at ? <Check size={11} strokeWidth={2.5} /> : index + 1}</i> {name}
          </span>
        ))}
      </span>
    </>
  );
}

/** What there is any of, in words. */
function amounts(parts: readonly (readonly [number, string])[]): string {
  const some = parts.filter(([amount]) => amount > 0).map(([amount, what]) => `${count(amount)} ${what}`);
  return some.length === 0 ? 'nothing' : some.join(', ');
}

function Progress({ importing: { step, progress } }: { importing: Importing }) {
  if (step !== 'checking' && step !== 'loading') return null;
  const share = progress === null || progress.totalBytes === 0 ? 0 : progress.bytes / progress.totalBytes;
  return (
    <div className="import-progress">
      <progress value={share} max={1} aria-label={step === 'checking' ? 'Checking' : 'Loading'} />
      <span role="status">
        {step === 'checking' ? 'Checking; nothing is written' : 'Loading'}
        {progress !== null &&
          `: ${count(progress.tally.read)} rows read, ${count(progress.tally.rejected)} rejected`}
      </span>
      <button type="button" className="button" onClick={stopImport}>
        Stop
      </button>
    </div>
  );
}

function Footer({ importing: { step, end } }: { importing: Importing }) {
  if (end === null) return null;
  const { total, seconds } = end;
  const loadable = total.created + total.updated;
  if (step === 'checked') {
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
          of {count(total.read)} rows
        </p>
        <button
          type="button"
          className="button primary"
          disabled={loadable === 0}
          onClick={() => void loadFiles()}
        >
          {loadable === 0 ? 'Nothing to load' : `Load ${count(loadable)} rows`}
        </button>
      </footer>
    );
  }
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
        .{end.projected !== null && ` ${count(end.projected.relationships)} relationships stand on claims.`}
      </p>
      <button type="button" className="button" onClick={closeImport}>
        Close
      </button>
      <button
        type="button"
        className="button primary"
        disabled={end.touched.length === 0}
        onClick={() => void showImported()}
      >
        Show what came in
      </button>
    </footer>
  );
}
