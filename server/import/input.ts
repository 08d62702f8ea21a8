import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

import { Problem } from '../problem.ts';

/** A file to import: what to call it, where it lies, how large it is. */
export interface InputFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

const READABLE = /\.(csv|tsv|tab|jsonl|ndjson)$/i;

/** What the rejects of earlier imports are called; never taken for data. */
export const REJECTS_ENDING = '.rejects.jsonl';

/**
 * The files behind some paths. A file is taken as it is; of a folder, everything that looks like a table or
 * JSON lines, sub-folders included.
 */
export async function expandPaths(paths: readonly string[]): Promise<InputFile[]> {
  const found = await Promise.all(paths.map((path) => expand(path)));
  const files = found.flat();
  if (files.length === 0) {
    throw new Problem('bad-request', 'There is nothing to import.', { hint: 'Name files or folders.' });
  }
  return files;
}

async function expand(path: string): Promise<InputFile[]> {
  const about = await statOf(path);
  if (about.isFile()) return [{ name: basename(path), path, bytes: about.size }];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && READABLE.test(entry.name) && !entry.name.endsWith(REJECTS_ENDING))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(^|[\\/])\./.test(relative(path, file)))
    .toSorted();
  if (files.length === 0) {
    throw new Problem('bad-request', `The folder ${path} has no files to import.`, {
      hint: 'Files end in .csv, .tsv, .jsonl or .ndjson.',
    });
  }
  return Promise.all(
    files.map(async (file) => ({
      name: relative(path, file).replaceAll('\\', '/'),
      path: file,
      bytes: (await statOf(file)).size,
    })),
  );
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (cause) {
    throw new Problem('bad-request', `Cannot read ${path}: ${reasonOf(cause)}.`, {
      hint: 'Check the path and the rights of the file.',
      cause,
    });
  }
}

function reasonOf(cause: unknown): string {
  const code = (cause as { code?: unknown }).code;
  if (code === 'ENOENT') return 'there is no such file or folder';
  return code === 'EACCES' || code === 'EPERM' ? 'no permission' : String(code ?? cause);
}
