import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';

import { Problem } from '../../problem.ts';

const FILE = 'graph.grafeo';

/** Where an embedded graph is on disk. */
export interface Place {
  readonly file: string;
  /** Its folder, as it is shown; `memory` for a graph that is gone when it is closed. */
  readonly name: string;
  readonly temporary: boolean;
  /** Takes a temporary graph away. */
  readonly remove: () => void;
}

/**
 * The place of a graph, its folder made when missing. A graph "in memory" is a file in a temporary folder: the
 * engine's process may have to be ended and started again, and nothing must be lost by that.
 * @throws Problem `unavailable` when the folder cannot be made
 */
export function placeOf(file: string | null): Place {
  if (file === null) return temporaryPlace();
  const path = extname(file) === '.grafeo' ? resolve(file) : resolve(file, FILE);
  const folder = dirname(path);
  try {
    makeFolder(folder);
  } catch (cause) {
    throw new Problem('unavailable', `The folder ${folder} for the embedded graph cannot be made.`, {
      hint: 'Check its permissions, or choose another place with GRAPH_URL=file:….',
      cause,
    });
  }
  return { file: path, name: folder, temporary: false, remove: () => {} };
}

/** Node's own recursive form tries for ever where a file system, such as /proc, says that the parent is missing. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function temporaryPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'relata-graph-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const atExit = (): void => remove();
  process.once('exit', atExit);
  return {
    file: join(folder, FILE),
    name: 'memory',
    temporary: true,
    remove: () => {
      process.off('exit', atExit);
      remove();
    },
  };
}
