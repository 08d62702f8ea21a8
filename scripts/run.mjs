import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The command line that runs a package's own command with this Node, such as `tool('vite', 'bin/vite.js')`. */
export const tool = (name, file) => [process.execPath, join(ROOT, 'node_modules', name, file)];

/**
 * Runs a command in the repository with its output shown, and gives its exit code.
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, onOutput?: (text: string) => void }} [options] onOutput sees standard output
 *   besides the terminal
 * @returns {Promise<number>}
 */
export function run([file, ...args], { env = {}, onOutput } = {}) {
  const child = spawn(file, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['inherit', onOutput === undefined ? 'inherit' : 'pipe', 'inherit'],
  });
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    onOutput(text);
  });
  const untie = endTogether(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // A command that a signal ended has no code of its own.
    child.once('close', (code) => resolve(untie() ?? code ?? 1));
  });
}

/** Like run, but ends this process with a sentence when the command fails. */
export async function mustRun(command, sentence, options = {}) {
  if ((await run(command, options)) === 0) return;
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** When somebody ends us, the command ends first, by its own rules, and then we do. */
function endTogether(child) {
  let ended = false;
  const onSignal = (signal) => {
    ended = true;
    // A terminal gives Ctrl+C to the command as well: sending it twice would cut its orderly end short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
    if (ended) process.exit(1);
  };
}

// A signal to npm ends the shell between npm and us and does not reach us; that we have a new parent tells us.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
