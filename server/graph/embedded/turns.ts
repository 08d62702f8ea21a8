import { Problem } from '../../problem.ts';
import { EngineFailure } from './process.ts';

/** A transaction that met another one in the same place. */
const CONFLICT = '40000';
const PAUSES_MS = [10, 40, 160, 640];

/** Lets one piece of work run at a time, in the order of asking, and repeats what met a conflict. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** @throws Problem `cancelled` at once when `signal` aborts while waiting; the work itself minds it later */
  take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(new Problem('cancelled', 'The query was stopped.'));
      signal?.addEventListener('abort', stop, { once: true });
      const turn = async (before: Promise<void>): Promise<void> => {
        await before;
        signal?.removeEventListener('abort', stop);
        if (signal?.aborted === true) stop();
        else await repeated(work).then(resolve, reject);
      };
      this.last = turn(this.last);
    });
  }
}

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EngineFailure && error.failure.gqlStatus === CONFLICT)) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
  return work();
}
