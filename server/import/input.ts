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
  if (!about.isDirectory()) throw unreadable(path, 'it is neither a file nor a folder');
  const found = (await entriesOf(path))
    .filter((entry) => !entry.isDirectory() && isReadable(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(^|[\\/])\./.test(relative(path, file)))
    .toSorted();
  // A link to a file is a file; what it leads to elsewhere is not looked through.
  const files = (await Promise.all(found.map(async (file) => ({ file, about: await statOf(file) }))))
    .filter((each) => each.about.isFile())
    .map((each) => ({
      name: relative(path, each.file).replaceAll('\\', '/'),
      path: each.file,
      bytes: each.about.size,
    }));
  if (files.length === 0) {
    throw new Problem('bad-request', `The folder ${path} has no files to import.`, {
      hint: 'Files end in .csv, .tsv, .jsonl or .ndjson.',
    });
  }
  return files;
}

function isReadable(name: string): boolean {
  return READABLE.test(name) && !name.endsWith(REJECTS_ENDING);
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true, recursive: true });
  } catch (cause) {
    throw unreadable((cause as { path?: string }).path ?? folder, reasonOf(cause), cause);
  }
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (cause) {
    throw unreadable(path, reasonOf(cause), cause);
  }
}

function unreadable(path: string, why: string, cause?: unknown): Problem {
  return new Problem('bad-request', `Cannot read ${path}: ${why}.`, {
    hint: 'Check the path and the rights of the file.',
    cause,
  });
}

function reasonOf(cause: unknown): string {
  const code = (cause as { code?: unknown }).code;
  if (code === 'ENOENT') return 'there is no such file or folder';
  return code === 'EACCES' || code === 'EPERM' ? 'no permission' : String(code ?? cause);
}
