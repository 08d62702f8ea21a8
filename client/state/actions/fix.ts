import type { ProblemBody } from '../../../contract/problem.ts';
import type { Parameters } from '../../../contract/values.ts';
import { ApiProblem, lines } from '../../api.ts';
import { $parameters, $query, $run, $writeAsked } from '../console.ts';
import { agreedFix, candidatesFor } from '../fixes/candidates.ts';
import { fixed } from '../fixes/fix.ts';
import { parameterNames, parseParameters, withNames } from '../parameters.ts';
import { $fix, $trouble, $vocabulary } from '../trouble.ts';

/** Looks for a change that takes the problem of the last run away; only what the database agrees to is offered. */
export async function seekFix(): Promise<void> {
  const run = $run.get();
  if (run?.problem == null) return;
  const parsed = parseParameters($parameters.get());
  const parameters = parsed.ok ? parsed.parameters : {};
  const candidates = candidatesFor(run.query, run.problem, $vocabulary.get());
  const fix = await agreedFix(run.query, candidates, async (query) => {
    const stands = $run.get()?.startedAt === run.startedAt;
    return stands ? wrongWith(query, parameters) : run.problem;
  });
  if (fix !== null && $run.get()?.startedAt === run.startedAt) $fix.set({ startedAt: run.startedAt, fix });
}

const EXPLAIN = 'EXPLAIN ';

/** What the database finds wrong with a query: EXPLAIN plans it and runs nothing. */
async function wrongWith(query: string, parameters: Parameters): Promise<ProblemBody | null> {
  const before = /^\s*(explain|profile)\b/i.test(query) ? '' : EXPLAIN;
  const body = { query: before + query, parameters };
  try {
    for await (const line of lines('POST /api/query', { body })) {
      if (line.kind === 'problem') return shifted(line, before.length);
    }
    return null;
  } catch (error) {
    if (error instanceof ApiProblem) return shifted(error.body, before.length);
    throw error;
  }
}

/** A problem in the terms of the query without the words in front of it; only the offset is of use. */
function shifted({ position, ...problem }: ProblemBody, by: number): ProblemBody {
  if (position === undefined) return problem;
  return { ...problem, position: { ...position, offset: position.offset - by } };
}

/** Does what the card under the line offers. The query is not run: that stays with who wrote it. */
export function takeFix(): void {
  const trouble = $trouble.get();
  if (trouble?.remedy == null || trouble.query !== $query.get()) return;
  const { query, remedy } = trouble;
  switch (remedy.kind) {
    case 'change':
      $query.set(fixed(query, remedy.fix));
      return;
    case 'permit-writes':
      $writeAsked.set(true);
      return;
    case 'add-parameters':
      $parameters.set(withNames($parameters.get(), parameterNames(query)));
      return;
  }
}
