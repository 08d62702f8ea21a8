import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { ROOT } from '../../server/paths.ts';

/** Long enough for a build that comes first. */
const START_MS = 120_000;

export interface RelataServer {
  /** Where the page is, such as `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

interface Surroundings {
  readonly cwd?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Settings = Readonly<Record<string, string>>;

/** Starts the built server on a free port, as a user would, and waits until it has said where it is. */
export function startRelata(settings: Settings, ...flags: readonly string[]): Promise<RelataServer> {
  const command = [process.execPath, join(ROOT, 'dist/server/main.js'), '--port', '0', ...flags];
  return startCommand(command, { env: { ...process.env, OPEN: 'no', ...settings } });
}

/** Starts a server by a command. @throws Error with what it said when it does not tell an address */
export async function startCommand(
  [file = '', ...args]: readonly string[],
  surroundings: Surroundings,
): Promise<RelataServer> {
  const server = spawn(file, args, { ...surroundings, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
  let said = '';
  const address = await new Promise<string | null>((resolve) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/[\w.]+:\d+/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => resolve(null));
    setTimeout(() => resolve(null), START_MS).unref();
  });
  if (address !== null) return { address, stop };
  await stop();
  throw new Error(`Relata did not say where it is. It said:\n${said}`);
}

/** Loads files with the built command line into the graph that `settings` name. @throws Error when it fails */
export async function importInto(settings: Settings, ...paths: readonly string[]): Promise<void> {
  const env = { ...process.env, ...settings };
  await promisify(execFile)(process.execPath, [join(ROOT, 'dist/server/cli.js'), ...paths], {
    cwd: ROOT,
    env,
  });
}
