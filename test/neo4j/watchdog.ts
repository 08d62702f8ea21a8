import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** Runs in a process of its own until our end of its stdin closes, which the system does even when we are killed. */
const WATCH = `
  const [pid, home] = process.argv.slice(1);
  process.stdin.resume().on('end', () => {
    try { process.kill(Number(pid), 'SIGKILL'); } catch {}
    if (home) require('node:fs').rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
`;

/**
 * Kills `child` and removes `home` (null: keep) as soon as this process is gone, whatever ended it.
 * @returns a function that calls the watch off, once the child has ended
 */
export function watchOver(child: ChildProcess, home: string | null): () => void {
  if (child.pid === undefined) return () => {};
  const watch = spawn(process.execPath, ['-e', WATCH, String(child.pid), home ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watch.unref();
  return () => void watch.kill();
}
