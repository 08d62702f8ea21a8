import type { ProblemBody } from '../../../contract/problem.ts';
import type { QueryLine } from '../../../contract/stream.ts';
import type { Value } from '../../../contract/values.ts';
import { ApiProblem, lines } from '../../api.ts';
import {
  $consoleOpen,
  $drawMode,
  $lastGood,
  $parameters,
  $query,
  $resultTab,
  $run,
  $writeAsked,
  newRun,
} from '../console.ts';
import type { Run } from '../console.ts';
import { missingNames, namesText, parseParameters } from '../parameters.ts';
import { $pastRuns, remembered } from '../past-runs.ts';
import type { PastRun } from '../past-runs.ts';
import { gather } from '../results/elements-in.ts';
import { drawResult } from './draw-result.ts';
import { seekFix } from './fix.ts';

let stopper: AbortController | null = null;

/** Runs the text in the editor; a run under way is stopped first. */
export async function runQuery(): Promise<void> {
  stopQuery();
  const query = $query.get();
  if (query.trim() === '') return;
  const parsed = parseParameters($parameters.get());
  const run = newRun(query, Date.now());
  if (!parsed.ok) {
    finish({ ...run, state: 'failed', problem: unreadable(parsed.message) });
    return;
  }
  const names = missingNames(query, $parameters.get());
  // EXPLAIN runs nothing, so it may go without values.
  if (names.length > 0 && !/^\s*explain\b/i.test(query)) {
    finish({ ...run, state: 'failed', problem: withoutValue(names) });
    return;
  }
  const mine = new AbortController();
  stopper = mine;
  $run.set(run);
  const rows: (readonly Value[])[] = [];
  const input = {
    body: { query, parameters: parsed.parameters, access: $writeAsked.get() ? 'write' : 'read' },
  } as const;
  try {
    for await (const line of lines('POST /api/query', input, { signal: mine.signal })) {
      take(line, run, rows);
      if ($run.get()?.startedAt !== run.startedAt) return;
    }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if ($run.get()?.startedAt !== run.startedAt) return;
    finish({ ...current(run), state: mine.signal.aborted ? 'stopped' : 'failed', problem: error.body });
  } finally {
    if (stopper === mine) stopper = null;
  }
  if ($run.get()?.state === 'done') await drawResult($drawMode.get());
}

/** Stops the run under way, in the database too; rows that have come stay. */
export function stopQuery(): void {
  stopper?.abort();
}

function take(line: QueryLine, run: Run, rows: (readonly Value[])[]): void {
  const now = current(run);
  const elapsedMs = Date.now() - run.startedAt;
  switch (line.kind) {
    case 'head':
      $run.set({ ...now, columns: line.columns, inexact: line.inexact, rows, elapsedMs });
      return;
    case 'rows':
      for (const row of line.rows) {
        rows.push(row);
        for (const value of row) gather(value, now.elements);
      }
      $run.set({ ...now, rows, received: rows.length, elapsedMs });
      return;
    case 'end':
      finish({ ...now, state: 'done', end: line, elapsedMs });
      return;
    case 'problem':
      finish({ ...now, state: 'failed', problem: line, elapsedMs });
      return;
  }
}

function current(run: Run): Run {
  const now = $run.get();
  return now?.startedAt === run.startedAt ? now : run;
}

function finish(run: Run & { readonly state: PastRun['state'] }): void {
  $run.set(run);
  if (run.state === 'done') {
    $lastGood.set(run);
    $resultTab.set(tabFor(run));
  } else if (run.state === 'failed') void seekFix();
  const { query, state, received: rows, elapsedMs, startedAt: at } = run;
  $pastRuns.set(
    remembered($pastRuns.get(), { query, parameters: $parameters.get(), at, state, rows, elapsedMs }),
  );
}

/** The tab that shows most: a plan for EXPLAIN, the table otherwise. */
function tabFor(run: Run) {
  if (run.end?.plan !== null && run.columns.length === 0) return 'plan';
  const tab = $resultTab.get();
  return tab === 'plan' ? 'table' : tab;
}

/** Opens the console with this text, and runs it when asked to. */
export function openQuery(query: string, { run = false, parameters = '{}' } = {}): void {
  $query.set(query);
  $parameters.set(parameters);
  $consoleOpen.set(true);
  if (run) void runQuery();
}

function unreadable(detail: string): ProblemBody {
  return {
    code: 'bad-request',
    status: 400,
    title: 'The parameters are not valid',
    detail,
    hint: 'Write them as a JSON object, for instance {"name": "Russia"}.',
  };
}

function withoutValue(names: readonly string[]): ProblemBody {
  return {
    code: 'parameter-missing',
    status: 400,
    title: 'The query needs a parameter',
    detail: `The query needs a value for ${namesText(names)}.`,
    hint: 'Give it among the parameters, as JSON.',
  };
}
