import './result-line.css';
import { useStore } from '@nanostores/react';
import { Check, CircleAlert, Scissors, Square } from 'lucide-react';

import type { RunEnd } from '../../../contract/stream.ts';
import { $lastGood, $run } from '../../state/console.ts';
import type { Run } from '../../state/console.ts';
import { FoldedLine } from '../../ui/FoldedLine.tsx';
import { duration, many, moment } from '../../ui/numbers.ts';
import { BetweenSwitch } from './BetweenSwitch.tsx';
import { FOR_THE_REST, changesText, cutText, drawnText, resultText, timingsText } from './result-text.ts';
import { Running } from './Running.tsx';

/** The honest line: rows, complete or cut and how to get the rest, what was drawn, what was added, where time went. */
export function ResultLine() {
  const run = useStore($run);
  if (run === null) return <p className="result-line quiet">Ctrl Enter runs the query.</p>;
  return (
    <FoldedLine className="result-line" role="status" title={resultText(run)}>
      {run.state === 'running' && <Running run={run} />}
      {run.state === 'failed' && <Failed run={run} />}
      {run.state === 'stopped' && (
        <span className="caution">
          <Square size={13} aria-hidden /> {resultText(run)}
        </span>
      )}
      {run.state === 'done' && run.end !== null && <Done run={run} end={run.end} />}
    </FoldedLine>
  );
}

function Failed({ run }: { run: Run }) {
  const last = useStore($lastGood);
  return (
    <>
      <span className="fault">
        <CircleAlert size={13} aria-hidden /> Not run: {run.problem?.title}
      </span>
      {last !== null && (
        <span className="quiet">
          below: the run of {moment(last.startedAt)}, {many(last.received, 'row')}
        </span>
      )}
    </>
  );
}

function Done({ run, end }: { run: Run; end: RunEnd }) {
  const cut = cutText(end);
  const changes = changesText(end);
  return (
    <>
      <b>
        {many(end.rows, 'row')} in {duration(run.elapsedMs)}
      </b>
      {cut === null ? (
        <span className="good">
          <Check size={13} aria-hidden /> complete
        </span>
      ) : (
        <span className="caution">
          <Scissors size={13} aria-hidden /> {cut}
        </span>
      )}
      {cut !== null && <span className="caution">{FOR_THE_REST}</span>}
      {changes !== '' && <span>{changes}</span>}
      {run.drawn !== null && <span>{drawnText(run.drawn)}</span>}
      {run.drawn !== null && <BetweenSwitch added={run.drawn.addedBetween} />}
      <span className="quiet">{timingsText(run, end)}</span>
    </>
  );
}
