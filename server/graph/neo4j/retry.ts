import { setTimeout as sleep } from 'node:timers/promises';

import type { RunEvent } from '../../../contract/stream.ts';
import { isPassing } from './errors.ts';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;

/**
 * Runs a statement again when it failed for a passing reason, a deadlock for instance, until `stop` says that
 * time is over. Its events are held back until it is done, so that a reader sees one run, not several.
 */
export async function* untilDone(
  attempt: () => AsyncIterable<RunEvent>,
  stop: AbortSignal,
): AsyncGenerator<RunEvent> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      const events: RunEvent[] = [];
      for await (const event of attempt()) events.push(event);
      yield* events;
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    // Two writers that met should not meet again.
    await sleep(pause * (0.5 + Math.random()));
    stop.throwIfAborted();
  }
}
