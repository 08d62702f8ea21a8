import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the file says; it must not turn up in an answer. */
export const CANARY = 'canary-7f3a';

/** Things outside the database that a hostile query could touch, and whether it did. */
export interface Outside {
  /** An address that serves CSV. */
  readonly url: string;
  /** A file with the canary in it. */
  readonly file: string;
  readonly path: string;
  readonly folder: string;
  /** How many connections came so far. */
  readonly contacts: () => number;
  /** The names of all files in the folder. */
  readonly files: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** A listener on loopback and a folder with a file. */
export async function openOutside(): Promise<Outside> {
  const folder = await mkdtemp(join(tmpdir(), 'relata-gate-'));
  const path = join(folder, 'import', 'canary.csv');
  await mkdir(join(folder, 'import'));
  await writeFile(path, `${CANARY},1\n`);
  let contacts = 0;
  const server = createServer((_, response) => response.end('served,1\n'));
  server.on('connection', () => contacts++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/data.csv`,
    file: pathToFileURL(path).href,
    path,
    folder,
    contacts: () => contacts,
    files: () => readdir(folder, { recursive: true }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
