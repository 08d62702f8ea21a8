import type { Server } from 'node:http';

import type { Log } from './log.ts';

/** Docker kills ten seconds after it asked. */
const DRAIN_MS = 8_000;
const IDLE_MS = 100;

/**
 * Ends the process in order. SIGTERM, which tools send: nothing new is taken, what runs may end, for a while; SIGINT,
 * which people send, and any second signal: at once. What is cut off is ended in the database, too, and its reader
 * knows by the missing last line.
 */
export function stopOnSignals(server: Server, log: Log, close: () => Promise<void>): Promise<void> {
  const hurry = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = (signal: 'SIGINT' | 'SIGTERM') => {
      const first = server.listening;
      log.info({ signal }, 'stopping');
      if (signal === 'SIGINT' || !first) hurry.abort();
      if (first) drained(server, hurry.signal).then(close).then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
}

function drained(server: Server, hurry: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose answer has ended stays open for the next request.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
    const cut = () => {
      server.closeAllConnections();
      // Web sockets of the development server stay.
      resolve();
    };
    if (hurry.aborted) cut();
    hurry.addEventListener('abort', cut);
    setTimeout(cut, DRAIN_MS).unref();
  });
}
