import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ROOT, mustRun } from './run.mjs';

/** Ends with a sentence when this Node is too old; installs the npm packages unless they are those of the lockfile. */
export async function install() {
  checkNode();
  if (isInstalled()) return;
  console.log('Installing the npm packages …');
  await mustRun(
    npm('ci'),
    'The npm packages could not be installed: is the network there? Then run this again.',
  );
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const least = engines.node.replace('>=', '');
  const [major, minor] = least.split('.').map(Number);
  const [ours, ourMinor] = process.versions.node.split('.').map(Number);
  if (ours > major || (ours === major && ourMinor >= minor)) return;
  console.error(
    `Relata needs Node.js ${least} or newer; this is ${process.versions.node}. Please update Node.js.`,
  );
  process.exit(1);
}

/** Compares with npm's own note of what it installed. Optional packages are for other platforms. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const there = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockfile), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** npm as it was called, or the one on the path. */
function npm(...args) {
  const running = process.env.npm_execpath;
  return running === undefined ? ['npm', ...args] : [process.execPath, running, ...args];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install();
