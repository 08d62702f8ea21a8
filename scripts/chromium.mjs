import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The browser the tests drive: $CHROMIUM, else the first one found on the path; undefined when there is none. */
export function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC].find(canRun);
}

/** Installs Debian's Chromium where that can be done without asking. @returns {Promise<{ why?: string }>} */
export async function ensureChromium() {
  if (chromium() !== undefined) return {};
  const without = 'no Chromium was found (set CHROMIUM to its path)';
  if (spawnSync('apt-get', ['--version']).status !== 0) return { why: `${without} and there is no apt-get` };
  if (process.getuid?.() !== 0) return { why: `${without}; run: sudo apt-get install chromium` };
  console.log('Installing Chromium …');
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run(['apt-get', 'update', '-qq'], quiet);
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return chromium() === undefined ? { why: `${without} and apt-get could not install it` } : {};
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
