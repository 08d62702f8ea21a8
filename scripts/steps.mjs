import { join } from 'node:path';

import { chromium } from './chromium.mjs';
import { ROOT, tool } from './run.mjs';

const tsc = (project) => [...tool('typescript', 'bin/tsc'), '-p', project];
const vitest = (project) => [...tool('vitest', 'vitest.mjs'), 'run', '--project', project];

const script = (name) => [process.execPath, join(ROOT, 'scripts', name)];

export const INSTALL = { name: 'npm packages', command: script('install.mjs') };
export const BUILD = { name: 'build', command: script('build.mjs') };

/** What `npm run check` does, and `npm test` first. A step that counts ends its output with `N passed, N failed`. */
export const CHECKS = [
  { name: 'format', command: [...tool('oxfmt', 'bin/oxfmt'), '--check'] },
  { name: 'lint', command: [...tool('oxlint', 'bin/oxlint'), '--deny-warnings'] },
  { name: 'types of server, contract and tests', command: tsc('.') },
  { name: 'types of the page', command: tsc('client') },
  { name: 'types of the browser tests', command: tsc('test/e2e') },
  { name: 'unused code', command: tool('knip', 'bin/knip.js') },
  { name: 'unit', command: vitest('unit'), counts: true },
];

export const EMBEDDED = { name: 'embedded engine', command: vitest('embedded'), counts: true };
export const NEO4J = { name: 'Neo4j', command: vitest('neo4j'), counts: true };

/** The journeys in a browser on some of the engines; `args` go to Playwright. */
export const e2e = (projects, ...args) => ({
  name: 'browser',
  command: [
    ...tool('@playwright/test', 'cli.js'),
    'test',
    ...projects.flatMap((name) => ['--project', name]),
    ...args,
  ],
  env: { CHROMIUM: chromium() ?? '' },
  counts: true,
});
