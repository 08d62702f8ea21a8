import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ROOT } from '../../server/paths.ts';

const copy = mkdtempSync(join(tmpdir(), 'relata-build-'));

beforeAll(() => {
  for (const part of [
    'scripts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ]) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const folder of ['server', 'contract']) mkdirSync(join(copy, folder));
  writeFileSync(join(copy, 'contract/word.ts'), "export const word = 'first';\n");
  writeFileSync(
    join(copy, 'server/main.ts'),
    "import { word } from '../contract/word.ts';\nconsole.log(word);\n",
  );
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const node = (...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { stdout, stderr, status };
};
const build = () =>
  node('--input-type=module', '-e', "(await import('./scripts/build.mjs')).build('server')");
const run = () => node('dist/server/main.js').stdout.trim();

test('builds once, again when a source changes, and not for a test', () => {
  expect(build().stdout).toContain('Building the server');
  expect(run()).toBe('first');
  expect(build().stdout).toBe('');

  writeFileSync(join(copy, 'contract/word.ts'), "export const word = 'second';\n");
  expect(build().stdout).toContain('Building the server');
  expect(run()).toBe('second');

  writeFileSync(join(copy, 'server/main.test.ts'), 'export const a = 1;\n');
  expect(build().stdout).toBe('');
});

test('a build that fails leaves the old one, and is tried again', () => {
  writeFileSync(join(copy, 'contract/word.ts'), 'export const word: number = "third";\n');
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain('could not be built');
  expect(run()).toBe('second');
  expect(build().status).toBe(1);
});

test('what has no source any more goes with the next build', () => {
  writeFileSync(join(copy, 'contract/word.ts'), "export const word = 'fourth';\n");
  writeFileSync(join(copy, 'server/extra.ts'), 'export const extra = 1;\n');
  build();
  expect(existsSync(join(copy, 'dist/server/extra.js'))).toBe(true);
  rmSync(join(copy, 'server/extra.ts'));
  build();
  expect(existsSync(join(copy, 'dist/server/extra.js'))).toBe(false);
  expect(run()).toBe('fourth');
});
