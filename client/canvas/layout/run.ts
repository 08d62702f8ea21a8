import type { LayoutAnswer, LayoutProblem, LayoutReply, LayoutRequest } from './problem.ts';

export interface LayoutRunner {
  /** Works out a layout away from the page's thread; a newer one makes an older one's promise never settle. */
  run(problem: LayoutProblem): Promise<LayoutAnswer>;
  dispose(): void;
}

export function createLayoutRunner(): LayoutRunner {
  let worker = startWorker();
  let ticket = 0;
  let busy = false;
  return {
    run(problem) {
      if (busy) {
        // A layout cannot be interrupted; a fresh worker is quicker than waiting for an answer nobody wants.
        worker.terminate();
        worker = startWorker();
      }
      ticket += 1;
      busy = true;
      const request: LayoutRequest = { ticket, problem };
      return new Promise((resolve) => {
        worker.addEventListener('message', function receive({ data }: MessageEvent<LayoutReply>) {
          if (data.ticket !== request.ticket) return;
          busy = false;
          this.removeEventListener('message', receive);
          resolve(data.answer);
        });
        worker.postMessage(request);
      });
    },
    dispose: () => worker.terminate(),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
}
