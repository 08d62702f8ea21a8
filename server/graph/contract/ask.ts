import { expect } from 'vitest';

import type { ProblemCode } from '../../../contract/problem.ts';
import type { RunEnd, RunEvent } from '../../../contract/stream.ts';
import type { Value } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';
import type { Graph, RunRequest } from '../graph.ts';

/** A graph that is opened before the tests run and closed after them. */
export type Opened = () => Graph;

type Options = Partial<Omit<RunRequest, 'text'>>;

export function free(text: string, options: Options = {}): RunRequest {
  return { text, access: 'read', origin: 'query', ...options };
}

/** A request that changes the graph, as the importer sends it. */
export function change(text: string, options: Options = {}): RunRequest {
  return { text, access: 'write', origin: 'statement', ...options };
}

/** A query that no engine finishes in the time of a test, and that keeps hardly anything in memory. */
export const ENDLESS =
  'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN count(*) AS n';

export async function eventsOf(graph: Graph, request: RunRequest): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of graph.run(request)) events.push(event);
  return events;
}

export async function rowsOf(graph: Graph, request: RunRequest): Promise<(readonly Value[])[]> {
  const events = await eventsOf(graph, request);
  return events.flatMap((event) => (event.kind === 'rows' ? event.rows : []));
}

export async function endOf(graph: Graph, request: RunRequest): Promise<RunEnd> {
  const last = (await eventsOf(graph, request)).at(-1);
  if (last?.kind !== 'end') throw new Error('the run did not end with an end');
  return last;
}

/** The first value of the first row. */
export async function valueOf(graph: Graph, request: RunRequest): Promise<Value | undefined> {
  return (await rowsOf(graph, request))[0]?.[0];
}

/** The Problem a run ends in, which has to be one of these. */
export async function problemOf(
  graph: Graph,
  request: RunRequest,
  ...codes: readonly ProblemCode[]
): Promise<Problem> {
  const outcome = await eventsOf(graph, request).catch((error: unknown) => error);
  expect(outcome, `${request.text} was to be refused`).toBeInstanceOf(Problem);
  const problem = outcome as Problem;
  expect(codes, `${request.text}: ${problem.message}`).toContain(problem.code);
  expect(problem.message).not.toBe('');
  return problem;
}

export async function countNodes(graph: Graph): Promise<Value | undefined> {
  return valueOf(graph, free('MATCH (n) RETURN count(n) AS n'));
}

export async function empty(graph: Graph): Promise<void> {
  await eventsOf(graph, change('MATCH (n) DETACH DELETE n'));
}
