import './notices.css';
import { useStore } from '@nanostores/react';
import { CircleX, X } from 'lucide-react';

import { undo } from '../state/actions/change.ts';
import { $heldNotices, dismiss } from '../state/notices.ts';

/** What was done, with a way back, and what went wrong. Read out by screen readers. */
export function Notices() {
  const notices = useStore($heldNotices);
  return (
    <output className="notices" aria-live="polite">
      {notices.map(({ id, kind, text, hint, step }) => (
        <div key={id} className="notice" data-kind={kind}>
          {kind === 'fault' && <CircleX size={15} strokeWidth={1.75} aria-hidden />}
          <span>
            {text} {hint}
          </span>
          {step !== null && (
            <button
              type="button"
              // The notice goes with its step.
              onClick={undo}
            >
              Undo
            </button>
          )}
          <button type="button" aria-label="Dismiss" onClick={() => dismiss(id)}>
            <X size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
      ))}
    </output>
  );
}
