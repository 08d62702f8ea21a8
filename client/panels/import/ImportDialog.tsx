import './import.css';
import './import-steps.css';
import { Modal } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { addFiles, closeImport } from '../../state/actions/import.ts';
import { $importOpen, $importing } from '../../state/import.ts';
import type { Importing } from '../../state/import.ts';
import { $info, graphName } from '../../state/info.ts';
import { ProblemCard } from '../../ui/ProblemCard.tsx';
import { DropZone } from './DropZone.tsx';
import { ImportFiles } from './ImportFiles.tsx';
import { ImportFooter } from './ImportFooter.tsx';
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
      // What is being written is stopped by its button, not by a click beside the dialog.
      closeOnClickOutside={importing.step !== 'loading'}
      closeOnEscape={importing.step !== 'loading'}
      size="min(1260px, 94vw)"
      transitionProps={{ duration: 0 }}
      title={<Title step={importing.step} graph={info === null ? null : graphName(info)} />}
      classNames={{
        content: 'import-dialog',
        header: 'import-head',
        title: 'import-title',
        body: 'import-body',
        overlay: 'import-scrim',
      }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {forbidden ? (
        <p className="import-forbidden">
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
  const { step, recognised, unread, rejects, leftOut, end, problem } = importing;
  const told = recognised.length + unread.length > 0 && step !== 'failed';
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was pressed may be gone with what it has mended: the keyboard goes on at the way on.
    if (document.activeElement === document.body)
      body.current?.querySelector<HTMLElement>('.import-footer .button:not(:disabled):last-of-type')?.focus();
  });
  return (
    <div className="import" ref={body} aria-busy={step === 'checking' || step === 'loading'}>
      {problem !== null && <ProblemCard problem={problem} />}
      {told && <ImportFiles importing={importing} />}
      {(step === 'choose' || step === 'failed') && (
        <DropZone compact={false} onFiles={(more) => void addFiles(more)} />
      )}
      {rejects.length > 0 && (
        <Rejects
          rejects={rejects}
          files={recognised}
          leftOut={leftOut}
          total={end?.total.rejected ?? rejects.length}
          mending={step === 'checked' || step === 'checking'}
          written={step === 'loaded'}
        />
      )}
      <ImportFooter importing={importing} />
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
