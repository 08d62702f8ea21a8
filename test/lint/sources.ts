import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { ROOT } from '../../server/paths.ts';

/** Files under some folders of the repository, by their path from its root. */
export function filesUnder(folders: readonly string[], wanted: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && wanted.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
      .filter((path) => !path.includes('node_modules')),
  );
}
