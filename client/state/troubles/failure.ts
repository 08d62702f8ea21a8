import type { ProblemBody } from '../../../contract/problem.ts';
import { tokensOf } from '../cypher/tokens.ts';
import { expectedByEngine } from '../fixes/expected.ts';
import type { Fix } from '../fixes/fix.ts';
import { missingNames } from '../parameters.ts';
import type { Remedy, Trouble } from './trouble.ts';

/** What could take a problem away now. */
export interface Means {
  readonly fix: Fix | null;
  /** Whether writing is switched on; null where it cannot be. */
  readonly permitted: boolean | null;
  readonly parameters: string;
}

/** What a refused query is shown with; null when what is wrong has no place in it. */
export function failure(query: string, problem: ProblemBody, means: Means): Trouble | null {
  const place = placeOf(query, problem);
  if (place === null) return null;
  const remedy = remedyFor(query, problem, means);
  const fixed = remedy !== DONE && remedy?.kind === 'change' ? remedy.fix : place;
  return {
    // What a fix would change is where the mistake is.
    from: Math.min(place.from, fixed.from),
    to: Math.max(place.to, fixed.to),
    query,
    severity: 'error',
    code: problem.code,
    says: shortened(problem.detail, remedy !== null),
    whole: problem.detail,
    advice: adviceOn(problem, remedy),
    remedy: remedy === DONE ? null : remedy,
  };
}

const DONE = 'done';

/** `done` when it has been taken, so that the query only has to run again. */
function remedyFor(query: string, { code }: ProblemBody, means: Means): Remedy | typeof DONE | null {
  if (code === 'read-only') {
    if (means.permitted === null) return null;
    return means.permitted ? DONE : { kind: 'permit-writes' };
  }
  if (code === 'parameter-missing') {
    return missingNames(query, means.parameters).length === 0 ? DONE : { kind: 'add-parameters' };
  }
  return means.fix === null ? null : { kind: 'change', fix: means.fix };
}

function adviceOn({ code, hint }: ProblemBody, remedy: Remedy | typeof DONE | null): string | null {
  if (remedy === DONE) return 'Run it again.';
  if (remedy?.kind === 'change') return remedy.fix.asks;
  if (remedy?.kind === 'permit-writes') return 'Writing is permitted here to queries that ask for it.';
  if (code === 'syntax' && hint === undefined) return 'Look at the mark and at what stands before it.';
  return hint ?? null;
}

/** Words that change the graph. */
const WRITES = /^(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|INSERT)$/i;

/** The token a problem is about; some problems have no position but speak of a word. */
function placeOf(
  query: string,
  { code, detail, position }: ProblemBody,
): { from: number; to: number } | null {
  const tokens = tokensOf(query);
  const named = /\$(\w+)|parameter\(s\): (\w+)/.exec(detail);
  const token = tokens.find(({ kind, text, end }) => {
    if (position !== undefined) return end > position.offset;
    if (code === 'read-only') return kind === 'word' && WRITES.test(text);
    return code === 'parameter-missing' && kind === 'parameter' && text === `$${named?.[1] ?? named?.[2]}`;
  });
  if (token !== undefined) return { from: token.start, to: token.end };
  const last = tokens.at(-1);
  return position === undefined || last === undefined ? null : { from: last.start, to: last.end };
}

/** Alternatives named at most. */
const FEW = 4;

/** Without a long list of all that might have stood there; with a fix at hand without any. */
function shortened(detail: string, mended: boolean): string {
  const waitsFor = expectedByEngine(detail);
  if (waitsFor !== undefined) return `Expected ${waitsFor} here.`;
  const [, said, list] = /^(.*?): expected (.*)$/s.exec(detail) ?? [];
  if (said === undefined || list === undefined) return detail;
  const options = list.split(/, | or (?=[^ ]+$)/);
  if (mended) return `${said}.`;
  if (options.length <= FEW) return `${detail}.`;
  return `${said}: expected ${options.slice(0, FEW).join(', ')} or ${options.length - FEW} others.`;
}
