import type { Position, ProblemCode } from '../../../contract/problem.ts';
import { Problem } from '../../problem.ts';
import { nameOf, positionAt, significant, tokenize } from '../gate/tokens.ts';
import type { Prepared } from './prepare.ts';
import type { EngineFailure } from './process.ts';
import { unsupportedSyntax } from './unsupported.ts';

export const NEO4J = 'npm run neo4j starts a Neo4j, which runs all of Cypher.';
const SUBSET = `The embedded engine runs a subset of Cypher (docs/embedded-engine.md). ${NEO4J}`;
const AGGREGATE = 'Compute the aggregate alone in a WITH, and use its name in the next clause.';

/** What the engine's messages mean; the first that fits. */
const MEANINGS: readonly (readonly [message: RegExp, code: ProblemCode, hint?: string])[] = [
  [/aggregate/i, 'unsupported', AGGREGATE],
  [/Unknown function|unknown procedure|unsupported:/, 'unsupported', SUBSET],
  [/Schema commands should be routed/, 'unsupported', 'EXPLAIN and PROFILE take queries only.'],
  [/already exists$|does not exist$/, 'query-failed'],
];

/** What its GQLSTATUS means; the first that it begins with. */
const STATUS: readonly (readonly [status: string, code: ProblemCode])[] = [
  ['42', 'syntax'],
  ['G2000', 'constraint'],
  ['25G03', 'read-only'],
  ['', 'query-failed'],
];

/** Names of the engine's parts in front of a message. */
const PARTS =
  /^(?:[A-Z][\w/]* error: |GRAFEO-\w+: |(?:syntax|semantic) error: |unsupported: |Invalid value: |Constraint violation: |\[Cypher\] )+/;
/** Values as the engine prints them: `Int64(1)`. */
const TYPED = /\b(?:Int64|Float64|String|Bool)\((.*?)\)/g;

/** What the system said of a disk that is full or broken. */
const DISK = /: ([^:]+) \(os error \d+\)/;

function diskProblem(why: string, cause: EngineFailure): Problem {
  return new Problem('unavailable', `The embedded graph cannot be written: ${why}.`, {
    hint: 'Make room on its disk. What was written before is safe; of this nothing was.',
    cause,
  });
}

/** A message of the engine as a Problem, in the terms of the user's own text. */
export function messageProblem(cause: EngineFailure, prepared: Prepared): Problem {
  const { message, gqlStatus = '' } = cause.failure;
  const parameter = /Missing parameter: (\$\w+)/.exec(message)?.[1];
  if (parameter !== undefined) {
    return new Problem('parameter-missing', `The query needs the parameter ${parameter}.`, { cause });
  }
  if (gqlStatus === '42001') return syntaxProblem(cause, prepared);
  const disk = DISK.exec(message)?.[1];
  if (disk !== undefined && !gqlStatus.startsWith('42')) return diskProblem(disk, cause);
  const meaning = MEANINGS.find(([form]) => form.test(message));
  const code = meaning?.[1] ?? STATUS.find(([status]) => gqlStatus.startsWith(status))?.[1] ?? 'query-failed';
  const position = gqlStatus.startsWith('42') ? quotedPosition(message, prepared.original) : undefined;
  const didYouMean = /help: (.+)/.exec(message)?.[1];
  return new Problem(code, sentence(message), { hint: meaning?.[2] ?? didYouMean, position, cause });
}

function syntaxProblem(cause: EngineFailure, prepared: Prepared): Problem {
  const position = stoppedAt(cause.message, prepared);
  const known = unsupportedSyntax(prepared.original, position);
  return known === null
    ? new Problem('syntax', sentence(cause.message), { hint: SUBSET, position, cause })
    : new Problem('unsupported', `The embedded engine does not know ${known.what}.`, {
        hint: NEO4J,
        position: known.position,
        cause,
      });
}

/** The engine counts characters, and in the text that we made of the user's. */
function stoppedAt(message: string, { text, original, originalOffset }: Prepared): Position | undefined {
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const lines = text.split('\n');
  const before = lines.slice(0, Number(line) - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const inLine = Array.from(lines[Number(line) - 1] ?? '').slice(0, Number(column) - 1);
  return positionAt(original, Math.min(originalOffset(before + inLine.join('').length), original.length));
}

/** Where the name that a message quotes first stands in the user's text. */
function quotedPosition(message: string, original: string): Position | undefined {
  const name = /'([^']+)'/.exec(message)?.[1];
  const token = significant(tokenize(original)).find((each) => nameOf(each) === name);
  return token && positionAt(original, token.start);
}

/** The first line of an engine's message, without the names of its parts. */
function sentence(message: string): string {
  const [line = ''] = message.split('\n');
  const said = line.replace(PARTS, '').replaceAll(TYPED, '$1');
  const text = said.charAt(0).toUpperCase() + said.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
