import { Problem } from '../../problem.ts';

/** So much later than the server's own time-out ours answers, for a server that does not notice its own. */
const GRACE_MS = 500;

/** The end of a run that comes from outside: the user stops it, or its time is over. */
export interface Deadline {
  /** Aborted with the Problem to tell. */
  readonly signal: AbortSignal;
  /** What is left of the time, for the server's own clock. */
  readonly leftMs: () => number;
  /** To be called when the run is over. */
  readonly release: () => void;
}

export function startDeadline(timeoutMs: number, user: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const end = performance.now() + timeoutMs;
  const cancel = (): void => controller.abort(new Problem('cancelled', 'The query was stopped.'));
  const timer = setTimeout(() => controller.abort(outOfTime(timeoutMs)), timeoutMs + GRACE_MS);
  if (user?.aborted === true) cancel();
  else user?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    leftMs: () => Math.max(1, Math.ceil(end - performance.now())),
    release: () => {
      clearTimeout(timer);
      user?.removeEventListener('abort', cancel);
    },
  };
}

function outOfTime(timeoutMs: number): Problem {
  const detail = `Stopped after ${timeoutMs / 1000} s; the database may need longer to notice.`;
  return new Problem('timed-out', detail, { hint: 'Ask for less, or give the query more time.' });
}
