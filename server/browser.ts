import { spawn } from 'node:child_process';

import type { Config } from './config.ts';

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Opens the page where somebody sits in front of a screen; that it cannot be opened is no failure. */
export function openBrowser(url: string, when: Config['open']): void {
  const opener = OPENERS[process.platform];
  if (opener === undefined || when === 'no' || (when === 'auto' && !isDesktop())) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

function isDesktop(): boolean {
  if (
    !process.stdout.isTTY ||
    process.env['CI'] !== undefined ||
    process.env['SSH_CONNECTION'] !== undefined
  ) {
    return false;
  }
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
