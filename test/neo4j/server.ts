import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureNeo4j } from './fetch.ts';
import { JAVA } from './java.ts';
import { freePort } from './port.ts';
import { watchOver } from './watchdog.ts';

const START_MS = 120_000;
const STOP_MS = 15_000;
/** For the Java machine: compiles once and simply. Half of what a start costs is a compiler at work for later. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

interface Neo4jServerOptions {
  /** Any free port when absent. */
  readonly port?: number | undefined;
  /** A folder whose data is kept; a throw-away folder when absent. */
  readonly home?: string | undefined;
  /** The password of user neo4j, for a new folder; no authentication when absent. */
  readonly password?: string | undefined;
  /** A throw-away server is otherwise one that starts twice as quickly, and then takes longer for long work. */
  readonly fullSpeed?: boolean | undefined;
  /** Further lines of neo4j.conf, which win over ours. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  readonly say?: ((line: string) => void) | undefined;
}

export interface Neo4jServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts a real Neo4j Community server on loopback. It ends with this process, however this process ends. */
export async function startNeo4j(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
  const found = await ensureNeo4j(options.say);
  if ('why' in found) throw new Error(`No Neo4j can be started here: ${found.why}.`);
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'relata-neo4j-')));
  const port = options.port ?? (await freePort());
  await configure(home, port, options.password !== undefined, options.settings);
  if (options.password !== undefined) await setPassword(found.lib, home, options.password);
  const throwAway = options.home === undefined;
  const quick = throwAway && options.fullSpeed !== true;
  const server = launch(found.lib, home, quick ? QUICK : []);
  const release = watchOver(server, throwAway ? home : null);
  const stop = async (): Promise<void> => {
    await end(server, throwAway ? 'SIGKILL' : 'SIGTERM');
    release();
    if (throwAway) await rm(home, { recursive: true, force: true });
  };
  try {
    await started(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `bolt://127.0.0.1:${port}`, stop };
}

async function configure(
  home: string,
  port: number,
  auth: boolean,
  further: Readonly<Record<string, string>> = {},
): Promise<void> {
  await mkdir(join(home, 'conf'), { recursive: true });
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.memory.pagecache.size': '256m',
    'dbms.security.auth_enabled': auth,
    'dbms.security.allow_csv_import_from_file_urls': false,
    'dbms.usage_report.enabled': false,
    'db.tx_log.rotation.retention_policy': false,
    'db.tx_log.preallocate': false,
    ...further,
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

function launch(lib: string, home: string, tuning: readonly string[]): ChildProcess {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const machine = [...opened, '--enable-native-access=ALL-UNNAMED', '-Xms512m', '-Xmx1g', ...tuning];
  const program = ['-cp', join(lib, '*'), 'org.neo4j.server.CommunityEntryPoint'];
  const folders = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  // A process group of its own: Ctrl+C in a terminal reaches us alone, and we stop the server in order.
  return spawn(JAVA, [...machine, ...program, ...folders, '--console-mode'], {
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

async function setPassword(lib: string, home: string, password: string): Promise<void> {
  const tool = [
    ...QUICK,
    '-cp',
    join(lib, '*'),
    'org.neo4j.cli.AdminTool',
    'dbms',
    'set-initial-password',
    password,
  ];
  const child = spawn(JAVA, tool, { env: environment(home), stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Neo4j did not take the password (exit ${code})`);
}

function environment(home: string): NodeJS.ProcessEnv {
  return { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
}

/** @throws Error with the server's last words when it ends, or says nothing for too long, before it is ready */
async function started(server: ChildProcess): Promise<void> {
  let said = '';
  const fault = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve('was not ready in time'), START_MS);
    const settle = (reason: string | null): void => {
      clearTimeout(timer);
      resolve(reason);
    };
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('Started.')) settle(null);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('error', (error) => settle(`did not start (${error.message})`));
    server.once('exit', (code) => settle(`ended with code ${code} before it was ready`));
  });
  if (fault !== null) throw new Error(`Neo4j ${fault}. Its last words:\n${said}`);
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const exit = once(server, 'exit');
  server.kill(signal);
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
  await exit;
  clearTimeout(timer);
}
