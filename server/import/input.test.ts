import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { expandPaths } from './input.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relata-input-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('finds files and links to files in a folder, and neither hidden ones nor lists of rejects', async () => {
  for (const name of ['sub', '.hidden', 'folder.csv']) mkdirSync(join(folder, name));
  for (const name of ['b.txt', 'sub/c.JSONL', '.hidden/d.csv', 'e.csv.rejects.jsonl'])
    writeFileSync(join(folder, name), 'id\n');
  symlinkSync(join(folder, 'b.txt'), join(folder, 'a.csv'));
  symlinkSync(join(folder, 'sub'), join(folder, 'f.csv'));
  const found = await expandPaths([folder]);
  expect(found.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['a.csv', 3],
    ['sub/c.JSONL', 3],
  ]);
});

it('says in a sentence what cannot be read, and leaves nothing out without a word', async () => {
  symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.csv'));
  await expect(expandPaths([folder])).rejects.toMatchObject({
    code: 'bad-request',
    message: expect.stringMatching(/gone\.csv: there is no such file/) as string,
  });
  await expect(expandPaths(['/dev/null'])).rejects.toMatchObject({
    code: 'bad-request',
    message: expect.stringContaining('neither a file nor a folder') as string,
  });
});
