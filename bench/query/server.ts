import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { ROOT } from '../../server/paths.ts';

interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The built server in a process of its own, as people run it. */
export function serve(graphUrl: string): Promise<Served> {
  const limits = ['--row-limit', '1000000', '--byte-limit', '1000000000', '--request-limit', '1000000'];
  const args = ['--graph-url', graphUrl, '--port', '0', '--open', 'no', ...limits];
  return start([join(ROOT, 'dist', 'server', 'main.js'), ...args]);
}

/** The driver behind Node's own server, likewise. */
export function serveBare(graphUrl: string): Promise<Served> {
  return start(['--import', 'tsx', join(import.meta.dirname, 'bare.ts'), graphUrl]);
}

async function start(command: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
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
