import type { RunEnd } from '../../contract/stream.ts';
import type { Parameters, Value } from '../../contract/values.ts';
import { fill, statement } from '../statements.ts';
import type { Slot } from '../statements.ts';
import type { Graph, RunRequest } from './graph.ts';

/** One row of a statement's answer by column name. */
export type Row = Readonly<Record<string, Value>>;

/** Statements of a series that run at the same time. */
const AT_ONCE = 4;

interface StatementOptions extends Pick<RunRequest, 'signal' | 'timeoutMs'> {
  readonly slots?: Readonly<Record<string, Slot>> | undefined;
  readonly access?: 'read' | 'write' | undefined;
}

/** Runs one of our statements and gives all its rows by column name. Statements bound their own answers. */
export async function runStatement(
  graph: Graph,
  name: string,
  parameters: Parameters = {},
  options: StatementOptions = {},
): Promise<Row[]> {
  return (await collect(graph, statementRequest(graph, name, parameters, options))).rows;
}

/**
 * Runs a statement once for each of several fillings of its slots, and gives the rows of each. One text for all would
 * be planned anew for each set of fillings, which takes longer than the round trips.
 */
export async function runForEach(
  graph: Graph,
  name: string,
  parameters: Parameters,
  fillings: readonly Readonly<Record<string, Slot>>[],
  options: Pick<RunRequest, 'signal' | 'timeoutMs'> = {},
): Promise<Row[][]> {
  const answers: Row[][] = [];
  let next = 0;
  const work = async () => {
    while (next < fillings.length) {
      const turn = next++;
      const slots = fillings[turn];
      answers[turn] = await runStatement(graph, name, parameters, { ...options, slots });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}

/** The request that runs one of our statements. */
function statementRequest(
  graph: Graph,
  name: string,
  parameters: Parameters,
  options: StatementOptions = {},
): RunRequest {
  const found = statement(graph.info.engine, name);
  return {
    text: fill(found, options.slots),
    parameters,
    access: options.access ?? 'read',
    origin: 'statement',
    signal: options.signal,
    timeoutMs: options.timeoutMs,
  };
}

/** Runs a request to its end and keeps everything: for answers known to be small. */
export async function collect(graph: Graph, request: RunRequest): Promise<{ rows: Row[]; end: RunEnd }> {
  const rows: Row[] = [];
  let columns: readonly string[] = [];
  for await (const event of graph.run(request)) {
    if (event.kind === 'head') columns = event.columns;
    else if (event.kind === 'rows') for (const row of event.rows) rows.push(rowOf(columns, row));
    else return { rows, end: event };
  }
  throw new Error('the graph ended a run without an end event');
}

function rowOf(columns: readonly string[], row: readonly Value[]): Row {
  const named = Object.create(null) as Record<string, Value>;
  for (const [index, column] of columns.entries()) named[column] = row[index] ?? null;
  return named;
}
