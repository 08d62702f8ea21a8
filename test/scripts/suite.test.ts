import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from 'vitest';

import { ROOT } from '../../server/paths.ts';

const SUITE = pathToFileURL(join(ROOT, 'scripts/suite.mjs')).href;

/** What `npm test` says and its exit code when its steps do what these pieces of JavaScript do. */
function outcome(steps: readonly { does: string; counts?: boolean }[], missing: readonly object[] = []) {
  const list = steps.map(({ does, counts = false }, index) => ({
    name: `step ${index}`,
    command: [process.execPath, '-e', does],
    counts,
  }));
  const script = `
    import { runSteps, summarize } from ${JSON.stringify(SUITE)};
    summarize(await runSteps(${JSON.stringify(list)}), ${JSON.stringify(missing)});
  `;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { stdout, status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

test('sums what suites count, and counts any other step as one', () => {
  const { lastLine, status } = outcome([
    { does: 'console.log("fine")' },
    { does: 'console.log("3 passed, 0 failed")', counts: true },
    { does: 'console.log("4 passed, 0 failed")', counts: true },
  ]);
  expect(lastLine).toBe('8 passed, 0 failed');
  expect(status).toBe(0);
});

test('goes on after a failure and ends with exit code 1', () => {
  const { lastLine, status, stdout } = outcome([
    { does: 'process.exit(3)' },
    { does: 'console.log("2 passed, 5 failed"); process.exitCode = 1', counts: true },
    { does: 'console.log("came this far")' },
  ]);
  expect(stdout).toContain('came this far');
  expect(lastLine).toBe('3 passed, 6 failed');
  expect(status).toBe(1);
});

test.for([
  ['falls silent', 'process.exit(0)'],
  ['breaks before its last line', 'console.log("begun"); process.exit(1)'],
  ['is killed', 'process.kill(process.pid, "SIGKILL")'],
])('a suite that %s has failed', ([, does = '']) => {
  expect(outcome([{ does, counts: true }])).toMatchObject({ lastLine: '0 passed, 1 failed', status: 1 });
});

test('a suite that ends badly though no test failed has failed', () => {
  const does = 'console.log("2 passed, 0 failed"); process.exitCode = 1';
  expect(outcome([{ does, counts: true }])).toMatchObject({ lastLine: '2 passed, 1 failed', status: 1 });
});

test('says loudly what was not run, before the last line', () => {
  const missing = [{ name: 'Neo4j suites', why: 'there is no Java' }];
  const { stdout, lastLine } = outcome([{ does: '' }], missing);
  expect(stdout).toContain('NOT RUN: Neo4j suites, because there is no Java.');
  expect(lastLine).toBe('1 passed, 0 failed');
});
