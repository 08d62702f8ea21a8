import { atom } from 'nanostores';

/** One line of the history of runs: what was asked and how it went, never what was answered. */
export interface PastRun {
  readonly query: string;
  readonly parameters: string;
  readonly at: number;
  readonly state: 'done' | 'stopped' | 'failed';
  readonly rows: number;
  readonly elapsedMs: number;
}

/** Newest first. */
export const $pastRuns = atom<readonly PastRun[]>([]);

const MOST = 200;
/** Characters of all queries and parameters together: a browser keeps some millions for a whole site. */
const MOST_TEXT = 500_000;

/** With one more run; running the same text again moves it to the front. */
export function remembered(past: readonly PastRun[], run: PastRun): readonly PastRun[] {
  const others = past.filter(({ query, parameters }) => query !== run.query || parameters !== run.parameters);
  let text = 0;
  return [run, ...others].slice(0, MOST).filter(({ query, parameters }) => {
    text += query.length + parameters.length;
    return text <= MOST_TEXT;
  });
}

export function forgetRuns(): void {
  $pastRuns.set([]);
}

/** Whether what a browser kept is a history: it may be of another version, or cut. */
export function isHistory(value: unknown): value is readonly PastRun[] {
  return Array.isArray(value) && value.every(isPastRun);
}

function isPastRun(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const run = value as Record<string, unknown>;
  return (
    typeof run['query'] === 'string' &&
    typeof run['parameters'] === 'string' &&
    ['done', 'stopped', 'failed'].includes(String(run['state'])) &&
    [run['at'], run['rows'], run['elapsedMs']].every((amount) => Number.isFinite(amount))
  );
}
