import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { ROOT } from '../../server/paths.ts';

interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The built server in a process of its own, as people run it. */
export async function serve(graphUrl: string): Promise<Served> {
  const limits = ['--row-limit', '1000000', '--byte-limit', '1000000000', '--request-limit', '1000000'];
  const args = ['--graph-url', graphUrl, '--port', '0', '--open', 'no', ...limits];
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const url = /http:\/\/[^\s/]+/.exec(said)?.[0];
    if (url !== undefined) return { url, stop: () => stop(child) };
  }
  throw new Error(`the server ended before it said where it is: ${said}`);
}

async function stop(child: ReturnType<typeof spawn>): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
