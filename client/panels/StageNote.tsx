import './stage-note.css';
import { useStore } from '@nanostores/react';
import { Import, Search } from 'lucide-react';

import { openImport } from '../state/actions/import.ts';
import { openSearch } from '../state/actions/search.ts';
import { startAgain } from '../state/actions/start.ts';
import { $drawn } from '../state/drawn.ts';
import { $info, $startProblem } from '../state/info.ts';
import { $arranging } from '../state/orders.ts';
import { $view } from '../state/view.ts';
import { Fault } from '../ui/Fault.tsx';

/** What stands in the middle of the canvas while there is nothing to see: on its way, empty, all hidden, or broken. */
export function StageNote() {
  const info = useStore($info);
  const problem = useStore($startProblem);
  const drawn = useStore($drawn);
  const view = useStore($view);
  const arranging = useStore($arranging);
  if (problem !== null) {
    return (
      <div className="stage-note">
        <Fault problem={problem} again={startAgain} />
      </div>
    );
  }
  if (info === null) {
    return (
      <output className="stage-note">
        <p className="quiet">Opening the graph …</p>
      </output>
    );
  }
  if (drawn.nodes.length > 0 || arranging !== null) return null;
  const empty = info.counts.nodes === 0;
  const allHidden = view.nodes.size > 0;
  return (
    <div className="stage-note">
      <h2>{empty ? 'The graph is empty' : allHidden ? 'Everything is hidden' : 'The canvas is empty'}</h2>
      <p>
        {empty
          ? 'Import files, or write something into the database.'
          : allHidden
            ? 'Show all, or take back a filter of the legend.'
            : 'Search for a name, run a query, or import files.'}
      </p>
      <p>
        {!empty && (
          <button type="button" className="button primary" onClick={() => openSearch()}>
            <Search size={15} strokeWidth={1.75} aria-hidden /> Search
          </button>
        )}{' '}
        {info.access.imports && (
          <button type="button" className="button" onClick={() => openImport()}>
            <Import size={15} strokeWidth={1.75} aria-hidden /> Import
          </button>
        )}
      </p>
    </div>
  );
}
