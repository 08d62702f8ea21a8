import type { Position } from '../../../contract/problem.ts';
import { Problem } from '../../problem.ts';
import { positionAt } from '../gate/tokens.ts';
import type { Place } from './place.ts';
import type { Prepared } from './prepare.ts';
import { EngineFailure, EngineGone } from './process.ts';
import type { Failure } from './protocol.ts';
import { unsupportedSyntax } from './unsupported.ts';

const NEO4J = 'npm run neo4j starts a Neo4j, which runs all of Cypher';
const SUBSET = `The embedded engine runs a subset of Cypher (docs/embedded-engine.md); ${NEO4J}.`;

/** What a failed run means to the user. Anything that is not a failure of the engine is given back as it is. */
export function runProblem(error: unknown, prepared: Prepared): unknown {
  if (error instanceof EngineGone) return restarted(error, prepared);
  if (!(error instanceof EngineFailure)) return error;
  const { failure } = error;
  if (failure.code !== undefined) return new Problem(failure.code, failure.message, { hint: failure.hint });
  return failure.message.includes('panicked')
    ? panicked(error, prepared)
    : translated(error, failure, prepared);
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
  return new Problem('unavailable', `The graph ${file} cannot be opened: ${sentence(cause.message)}`, {
    hint: 'If the file is damaged, restore a copy or choose another place with GRAPH_URL.',
    cause,
  });
}

function restarted(cause: EngineGone, { access }: Prepared): Problem {
  return new Problem(
    'engine-restarted',
    `The embedded engine was ended: ${cause.message}. It is starting again.`,
    {
      hint:
        access === 'read'
          ? 'Run the query again.'
          : 'Look whether the change was made before you run the query again: it was made whole or not at all.',
      cause,
    },
  );
}

function panicked(cause: EngineFailure, { chained }: Prepared): Problem {
  return new Problem('unsupported', 'The embedded engine cannot run this query on a graph of this size.', {
    hint: chained
      ? `Write each hop as a pattern of its own, (a)-[r1]->(b), (b)-[r2]->(c). ${NEO4J}.`
      : `Start from a node with a known property, or ask for less at a time. ${NEO4J}.`,
    cause,
  });
}

function translated(cause: EngineFailure, { gqlStatus = '', message }: Failure, prepared: Prepared): Problem {
  const detail = sentence(message);
  const parameter = /Missing parameter: (\$\w+)/.exec(message)?.[1];
  if (parameter !== undefined) {
    return new Problem('parameter-missing', `The query needs the parameter ${parameter}.`, { cause });
  }
  if (
    /Unknown function|unknown procedure|unsupported:|Aggregate function .* cannot be used here/.test(message)
  ) {
    return new Problem('unsupported', detail, { hint: hintFor(message), cause });
  }
  if (message.includes('Schema commands should be routed')) {
    return new Problem('unsupported', 'The embedded engine has no plans for changes of the schema.', {
      cause,
    });
  }
  if (gqlStatus === '42001') return syntax(cause, message, prepared);
  if (gqlStatus.startsWith('42')) return new Problem('syntax', detail, { hint: helpIn(message), cause });
  if (gqlStatus === 'G2000') return new Problem('constraint', detail, { cause });
  if (gqlStatus === '25G03') return new Problem('read-only', detail, { cause });
  return new Problem('query-failed', detail, { cause });
}

function syntax(cause: EngineFailure, message: string, prepared: Prepared): Problem {
  const position = originalPosition(message, prepared);
  const known = unsupportedSyntax(prepared.original, position);
  if (known !== null) {
    return new Problem('unsupported', `The embedded engine does not know ${known.what}.`, {
      hint: `${NEO4J}.`,
      position: known.position,
      cause,
    });
  }
  return new Problem('syntax', sentence(message), { hint: SUBSET, position, cause });
}

/** The engine counts characters, and in the text that we made of the user's. */
function originalPosition(
  message: string,
  { text, original, originalOffset }: Prepared,
): Position | undefined {
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const lines = text.split('\n');
  const before = lines.slice(0, Number(line) - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const inLine = Array.from(lines[Number(line) - 1] ?? '')
    .slice(0, Number(column) - 1)
    .join('');
  return positionAt(original, Math.min(originalOffset(before + inLine.length), original.length));
}

function hintFor(message: string): string {
  return /aggregate/i.test(message)
    ? 'Compute the aggregate alone in a WITH, and use its name in the next clause.'
    : SUBSET;
}

/** The engine's "Did you mean". */
function helpIn(message: string): string | undefined {
  return /help: (.+)/.exec(message)?.[1];
}

/** The first line of an engine's message without the names of its parts. */
function sentence(message: string): string {
  const [line = ''] = message.split('\n');
  const said = line.replace(
    /^(?:[A-Z][\w/]* error: |GRAFEO-\w+: |(?:syntax|semantic) error: |unsupported: |Invalid value: |Constraint violation: |\[Cypher\] )+/,
    '',
  );
  const text = said.charAt(0).toUpperCase() + said.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
