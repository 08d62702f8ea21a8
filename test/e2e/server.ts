import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { ROOT } from '../../server/paths.ts';

const START_MS = 60_000;

export interface RelataServer {
  /** Where the page is, such as `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the built server on a free port, as a user would, and waits until it has said where it is. */
export async function startRelata(
  settings: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Promise<RelataServer> {
  const server = spawn(process.execPath, [join(ROOT, 'dist/server/main.js'), '--port', '0', ...flags], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
export async function importInto(
  settings: Readonly<Record<string, string>>,
  ...paths: readonly string[]
): Promise<void> {
  const importer = spawn(process.execPath, [join(ROOT, 'dist/server/cli.js'), ...paths], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  importer.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  importer.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(importer, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The importer ended with ${code}:\n${said}`);
}
