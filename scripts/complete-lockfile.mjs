import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './run.mjs';

// Run this after a change of dependencies. npm leaves packages for other platforms out of the lockfile when the
// registry at hand has none of them, and then refuses with `npm ci` the very lockfile it wrote. This writes them in.
const path = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));

for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const places = [`${parent}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((place) => place in lock.packages)) continue;
    const { os, cpu, libc } = platformOf(name);
    // The keys stand in npm's order, so that npm leaves the file as it is.
    lock.packages[`node_modules/${name}`] = { version, cpu, dev, libc, optional: true, os };
    console.log(`added ${name}`);
  }
}
const byPath = ([a], [b]) => a.localeCompare(b, 'en');
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(byPath));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);

/** What a name such as `@scope/binding-linux-arm64-musl` says about where the package runs. */
function platformOf(name) {
  const [, os, cpu, libc] = /(\w+)-(\w+?)(?:-(\w+))?$/.exec(name.replace(/^.*(?:\/|binding-|js-)/, '')) ?? [];
  if (os === undefined) throw new Error(`the platform of ${name} cannot be read off its name`);
  const library = libc?.startsWith('musl') ? 'musl' : 'glibc';
  return { os: [os], cpu: [cpu], libc: os === 'linux' ? [library] : undefined };
}
