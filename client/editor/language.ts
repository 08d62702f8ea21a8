import type { FromWorker, Job, Jobs, QuerySchema, ToWorker } from './messages.ts';

/** Asks the language worker; each question has its own answer. */
export interface Language {
  setSchema(schema: QuerySchema): void;
  /** @throws Error when the worker failed on this text */
  ask<J extends Job>(job: J, input: Jobs[J]['input']): Promise<Jobs[J]['output']>;
  dispose(): void;
}

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker (6 MB of grammar: only on first use of the editor). */
export function startLanguage(): Language {
  const worker = new Worker(new URL('./cypher.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;

  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
    const message = event.data;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('failure' in message) asked?.reject(new Error(message.failure));
    else asked?.resolve(message.output as never);
  });

  const send = (message: ToWorker) => worker.postMessage(message);
  return {
    setSchema: (schema) => send({ kind: 'schema', schema }),
    ask: (job, input) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        send({ kind: job, id: last, ...input } as ToWorker);
      }),
    dispose: () => worker.terminate(),
  };
}
