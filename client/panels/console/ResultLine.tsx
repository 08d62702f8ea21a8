import { useStore } from '@nanostores/react';
import { Check, CircleAlert, Scissors, Square } from 'lucide-react';

import type { RunEnd } from '../../../contract/stream.ts';
import { drawResult } from '../../state/actions/query.ts';
import { $drawBetween, $lastGood, $run } from '../../state/console.ts';
import type { Run } from '../../state/console.ts';
import { clock, count, duration } from '../../ui/numbers.ts';

/** The honest line: rows, complete or cut and how to get the rest, what was drawn, what was added, where time went. */
export function ResultLine() {
  const run = useStore($run);
  if (run === null) return <p className="result-line quiet">Ctrl Enter runs the query.</p>;
  return (
    <p className="result-line" role="status">
      {run.state === 'running' && <Running run={run} />}
      {run.state === 'failed' && <Failed run={run} />}
      {run.state === 'stopped' && (
        <span className="caution">
          <Square size={13} aria-hidden /> Stopped after {duration(run.elapsedMs)}; {rows(run.received)} had
          come
        </span>
      )}
      {run.state === 'done' && run.end !== null && <Done run={run} end={run.end} />}
    </p>
  );
}

function Running({ run }: { run: Run }) {
  return (
    <span>
      <b>{rows(run.received)}</b> so far
    </span>
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
          below: the run of {clock(last.startedAt)}, {rows(last.received)}
        </span>
      )}
    </>
  );
}

function Done({ run, end }: { run: Run; end: RunEnd }) {
  return (
    <>
      <b>
        {rows(end.rows)} in {duration(run.elapsedMs)}
      </b>
      {end.truncated === null ? (
        <span className="good">
          <Check size={13} aria-hidden /> complete
        </span>
      ) : (
        <span className="caution">
          <Scissors size={13} aria-hidden /> cut at {count(end.truncated.limit)} {end.truncated.by}: add LIMIT
          and SKIP, or start Relata with a higher{' '}
          {end.truncated.by === 'rows' ? '--row-limit' : '--byte-limit'}
        </span>
      )}
      <Drawn run={run} />
      <Changes end={end} />
      <span className="quiet">{timings(run, end)}</span>
    </>
  );
}

function Drawn({ run }: { run: Run }) {
  const between = useStore($drawBetween);
  if (run.drawn === null) return null;
  const { nodes, relationships, addedBetween } = run.drawn;
  return (
    <span>
      {many(nodes, 'node')}, {many(relationships, 'relationship')} drawn
      <label className="inline-switch">
        <input
          type="checkbox"
          checked={between}
          onChange={(event) => {
            $drawBetween.set(event.currentTarget.checked);
            void drawResult('replace');
          }}
        />
        {addedBetween > 0 ? `${count(addedBetween)} added between them` : 'draw those between them'}
      </label>
    </span>
  );
}

function Changes({ end }: { end: RunEnd }) {
  const { counters } = end;
  const parts = [
    [counters.nodesCreated, 'nodes created'],
    [counters.nodesDeleted, 'nodes deleted'],
    [counters.relationshipsCreated, 'relationships created'],
    [counters.relationshipsDeleted, 'relationships deleted'],
    [counters.propertiesSet, 'properties set'],
    [counters.labelsAdded + counters.labelsRemoved, 'labels changed'],
    [counters.schemaChanges, 'schema changes'],
  ] as const;
  const made = parts.filter(([amount]) => amount > 0).map(([amount, what]) => `${count(amount)} ${what}`);
  return made.length === 0 ? null : <span>{made.join(', ')}</span>;
}

function timings(run: Run, end: RunEnd): string {
  const database = end.timings.databaseMs ?? end.timings.totalMs;
  const transfer = Math.max(0, run.elapsedMs - database);
  const drawing = run.drawn === null ? '' : `, drawing ${duration(run.drawn.drawingMs)}`;
  return `database ${duration(database)}, transfer ${duration(transfer)}${drawing}`;
}

function rows(amount: number): string {
  return many(amount, 'row');
}

function many(amount: number, thing: string): string {
  return `${count(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}
