import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../server/paths.ts';

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Files that are in the repository or about to be: whatever is not ignored. */
export function repositoryFiles(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = spawnSync('git', list, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });
  return stdout.split('\0').filter((path) => path !== '');
}

/** Our own pages. */
export const pages = (): string[] => repositoryFiles().filter((path) => path.endsWith('.md'));
