import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { ROOT } from '../../server/paths.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

interface Running {
  readonly child: ChildProcess;
  /** Ends it as a user would, and gives its exit code. */
  stop(): Promise<number | null>;
}

export interface Started extends Running {
  readonly url: string;
}

type Settings = Readonly<Record<string, string>>;

/** The server as a process of its own, from its sources. */
function launch(args: readonly string[], settings: Settings): { child: ChildProcess; said: Ended } {
  const environment = { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent', OPEN: 'no', ...settings };
  const command = ['--import', 'tsx', join(ROOT, 'server', 'main.ts'), ...args];
  const child = spawn(process.execPath, command, { cwd: ROOT, env: environment });
  const said = { code: null as number | null, out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
  return { child, said };
}

/** Starts a server that is expected not to stay, and gives what it said. */
export async function startAndEnd(args: readonly string[], settings: Settings = {}): Promise<Ended> {
  const { child, said } = launch(args, settings);
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...said, code };
}

/** Starts a server and waits until it says that it is ready. */
export async function startMain(args: readonly string[], settings: Settings = {}): Promise<Started> {
  const { words, ...running } = await startUntil(/ready: (http:\S+)\//, args, settings);
  return { ...running, url: words[1] ?? '' };
}

/** Starts a server and waits until it says something. */
export async function startUntil(
  wanted: RegExp,
  args: readonly string[],
  settings: Settings,
): Promise<Running & { words: RegExpExecArray }> {
  const { child, said } = launch(args, settings);
  const words = await new Promise<RegExpExecArray>((resolve, reject) => {
    child.once('close', () => reject(new Error(`it ended: ${said.error}`)));
    child.stdout?.on('data', () => {
      const found = wanted.exec(said.out);
      if (found !== null) resolve(found);
    });
  });
  return {
    words,
    child,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'close')) as [number | null];
      return code;
    },
  };
}
