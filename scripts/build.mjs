import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { install } from './install.mjs';
import { ROOT, mustRun, tool } from './run.mjs';

/**
 * What is built from what. A part is built beside the old one and then put in its place, so that a build that fails,
 * or one that runs twice at once, never leaves half of it.
 */
const PARTS = {
  server: {
    sources: ['server', 'contract', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    makes: ['server', 'contract'],
    command: (folder) => [...tool('typescript', 'bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', folder],
  },
  page: {
    sources: ['client', 'contract', 'vite.config.ts', 'package-lock.json'],
    makes: ['client'],
    command: (folder) => [
      ...tool('vite', 'bin/vite.js'),
      'build',
      '--logLevel',
      'warn',
      '--outDir',
      join(folder, 'client'),
    ],
  },
};

/** Builds a part, `server` or `page`, unless dist/ has it from the very sources that are here now. */
export async function build(name) {
  const part = PARTS[name];
  const stamp = join(ROOT, 'dist', `${name}.stamp`);
  const now = fingerprint(part.sources);
  const built = part.makes.every((folder) => existsSync(join(ROOT, 'dist', folder)));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;

  console.log(`Building the ${name} …`);
  const fresh = join(ROOT, 'dist', `${name}-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));
  await mustRun(part.command(fresh), `The ${name} could not be built: the lines above say where.`, {
    // A test that builds has another value, with which React comes in its slow form for developers.
    env: { NODE_ENV: 'production' },
  });
  for (const folder of part.makes) {
    rmSync(join(ROOT, 'dist', folder), { recursive: true, force: true });
    renameSync(join(fresh, folder), join(ROOT, 'dist', folder));
  }
  writeFileSync(stamp, now);
}

/** One hash over names and contents: times of files say nothing after a checkout or a copy. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).filter((path) => !TESTS.test(path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const TESTS = /\.(test\.tsx?|embedded\.ts|neo4j\.ts|contract\.ts)$/;

function filesIn(path) {
  const entry = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (entry === undefined || entry.isFile()) return entry === undefined ? [] : [path];
  return readdirSync(join(ROOT, path))
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install();
  await build('server');
  await build('page');
}
