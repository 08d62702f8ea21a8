import { Problem } from '../../problem.ts';
import { NEO4J, messageProblem } from './messages.ts';
import type { Place } from './place.ts';
import type { Prepared } from './prepare.ts';
import { EngineFailure, EngineGone } from './process.ts';

/** What a failed run means to the user. Anything that is not a failure of the engine is given back as it is. */
export function runProblem(error: unknown, prepared: Prepared): unknown {
  if (error instanceof EngineGone) return restarted(error, prepared);
  if (!(error instanceof EngineFailure)) return error;
  const { code, message, hint } = error.failure;
  if (code !== undefined) return new Problem(code, message, { hint });
  return message.includes('panicked') ? panicked(error, prepared) : messageProblem(error, prepared);
}

/** Why the graph could not be opened. */
export function openingProblem(cause: EngineFailure | EngineGone, { file, name }: Place): Problem {
  if (cause.message.includes('cannot be locked')) {
    return new Problem('unavailable', `The graph in ${name} is in use by another process.`, {
      hint: 'Stop the other Relata, or choose another graph with GRAPH_URL.',
      cause,
    });
  }
  if (/permission denied|read-only file system/i.test(cause.message)) {
    return new Problem('unavailable', `The graph in ${name} cannot be read and written.`, {
      hint: 'Check the permissions of the folder and its files, or choose another place with GRAPH_URL.',
      cause,
    });
  }
  // The engine puts the kind of its error and the path before the reason.
  const reason = cause.message.slice(cause.message.lastIndexOf(': ') + 1).trim();
  return new Problem('unavailable', `The graph ${file} cannot be opened (${reason}).`, {
    hint: 'If the file is damaged, restore a copy, or choose another place with GRAPH_URL.',
    cause,
  });
}

function restarted(cause: EngineGone, { access }: Prepared): Problem {
  const detail = `The embedded engine was ended: ${cause.message}. It is starting again.`;
  const hint =
    access === 'read'
      ? 'Run the query again.'
      : 'Look whether the change was made before you run the query again: it was made whole or not at all.';
  return new Problem('engine-restarted', detail, { hint, cause });
}

function panicked(cause: EngineFailure, { chained }: Prepared): Problem {
  return new Problem('unsupported', 'The embedded engine cannot run this query on a graph of this size.', {
    hint: chained
      ? `Write each hop as a pattern of its own, (a)-[r1]->(b), (b)-[r2]->(c). ${NEO4J}`
      : `Start from a node with a known property, or ask for less at a time. ${NEO4J}`,
    cause,
  });
}
