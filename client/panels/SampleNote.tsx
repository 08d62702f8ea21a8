import './canvas-bars.css';
import './sample-note.css';
import { useStore } from '@nanostores/react';
import { Newspaper, X } from 'lucide-react';

import sources from '../../cypher/shown/sources.cypher?raw';
import { openImport } from '../state/actions/import.ts';
import { openQuery } from '../state/actions/query.ts';
import { $info } from '../state/info.ts';
import { $sampleNote, $sampleNoteClosed } from '../state/panels.ts';

/** Says once that this is the sample, where it comes from, and how to bring one's own. */
export function SampleNote() {
  const info = useStore($info);
  const shown = useStore($sampleNote);
  if (!shown || info === null) return null;
  return (
    <div className="bar bar-top-right sample-note" role="note">
      <Newspaper size={15} strokeWidth={1.75} aria-hidden />
      <span>
        <b>Sample graph</b> from five news articles, January 2022
      </span>
      <button type="button" className="link" onClick={() => openQuery(sources.trim(), { run: true })}>
        Read them
      </button>
      {info.access.imports && (
        <button type="button" className="link" onClick={() => openImport()}>
          Import your own
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label="Put this note away"
        onClick={() => $sampleNoteClosed.set(true)}
      >
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}
