import type { RunEnd } from '../../../contract/stream.ts';
import type { DrawnResult, Run } from '../../state/console.ts';
import { count, duration, many } from '../../ui/numbers.ts';

/** All that the result line says, in one text. */
export function resultText(run: Run): string {
  const { end, elapsedMs, received, problem } = run;
  if (run.state === 'failed') return `Not run: ${problem?.title ?? ''}. ${problem?.detail ?? ''}`;
  if (run.state === 'stopped')
    return `Stopped after ${duration(elapsedMs)}; ${many(received, 'row')} had come`;
  if (end === null) return `${many(received, 'row')} so far`;
  return [
    `${many(end.rows, 'row')} in ${duration(elapsedMs)}, ${cutText(end) ?? 'complete'}`,
    moreAt(end),
    run.drawn === null
      ? ''
      : `${drawnText(run.drawn)}, ${count(run.drawn.addedBetween)} of them added between them`,
    changesText(end),
    timingsText(run, end),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Where an answer ends early; null when it is complete. */
export function cutText({ truncated }: RunEnd): string | null {
  return truncated === null ? null : `cut at ${count(truncated.limit)} ${truncated.by}`;
}

/** How to get the rest of an answer that was cut. */
export const FOR_THE_REST = 'add LIMIT and SKIP for the rest';

function moreAt({ truncated }: RunEnd): string {
  if (truncated === null) return '';
  return `${FOR_THE_REST}, or start Relata with a higher --${truncated.by === 'rows' ? 'row' : 'byte'}-limit`;
}

export function drawnText({ nodes, relationships }: DrawnResult): string {
  return `${many(nodes, 'node')}, ${many(relationships, 'relationship')} drawn`;
}

/** What a query changed, in words; empty when it changed nothing. */
export function changesText({ counters }: RunEnd): string {
  const parts = [
    [counters.nodesCreated, 'node', 'created'],
    [counters.nodesDeleted, 'node', 'deleted'],
    [counters.relationshipsCreated, 'relationship', 'created'],
    [counters.relationshipsDeleted, 'relationship', 'deleted'],
    [counters.propertiesSet, 'property', 'set'],
    [counters.labelsAdded + counters.labelsRemoved, 'label', 'changed'],
    [counters.schemaChanges, 'schema change', ''],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, thing, done]) =>
      `${many(amount, thing).replace('propertys', 'properties')} ${done}`.trim(),
    )
    .join(', ');
}

/** Where the time went. */
export function timingsText(run: Run, end: RunEnd): string {
  const database = end.timings.databaseMs ?? end.timings.totalMs;
  const transfer = Math.max(0, run.elapsedMs - database);
  const drawing = run.drawn === null ? '' : `, drawing ${duration(run.drawn.drawingMs)}`;
  return `database ${duration(database)}, transfer ${duration(transfer)}${drawing}`;
}
