import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relata-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const command = [process.execPath, '--import', 'tsx', join(import.meta.dirname, 'cli.ts')];

function relataImport(...args: readonly string[]): Promise<Ended> {
  return ended(...command, ...args);
}

function ended(program = '', ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('npm run import', () => {
  it('loads a file, lists what it could not load, and takes the mended file without creating anything twice', async () => {
    const [file, url] = [join(folder, 'talks.csv'), `file:${join(folder, 'graph')}`];
    await writeFile(file, 'Stoltenberg,chairs,meeting\nRussia,,guarantee\n');
    const first = await relataImport(file, '--url', url);
    expect(first).toMatchObject({ code: 2, err: '' });
    expect(first.out).toMatch(/relations +2 +1 +0 +0 +1\n/);
    expect(first.out).toContain('2 entities made');
    const rejects = await readFile(`${file}.rejects.jsonl`, 'utf8');
    expect(JSON.parse(rejects)).toMatchObject({ file: 'talks.csv', line: 2, column: 'relation', value: '' });
    await writeFile(file, 'Stoltenberg,chairs,meeting\nRussia,demands,guarantee\n');
    const second = await relataImport(file, '--url', url);
    expect(second.code).toBe(0);
    expect(second.out).toMatch(/relations +2 +1 +0 +1 +0\n/);
    await expect(readFile(`${file}.rejects.jsonl`)).rejects.toThrow('ENOENT');
  });

  it('writes nothing in a dry run, and says so', async () => {
    const [file, url] = [join(folder, 'dry.csv'), `file:${join(folder, 'dry-graph')}`];
    await writeFile(file, 'a,b,c\n');
    expect((await relataImport(file, '--dry-run', '--url', url)).out).toContain(
      'Dry run, nothing was written',
    );
    expect((await relataImport(file, '--url', url)).out).toMatch(/relations +1 +1 +0 +0 +0\n/);
  });

  it('stops when the disk is full instead of rejecting row after row', async () => {
    const [file, url] = [join(folder, 'disk-entities.csv'), `file:${join(folder, 'disk')}`];
    const rows = Array.from({ length: 4000 }, (_, index) => `e${index},Name ${index}\n`);
    await writeFile(file, `id,name\n${rows.join('')}`);
    // A file may have 200 blocks of 512 bytes.
    const full = await ended('sh', '-c', 'ulimit -f 200; exec "$@"', 'sh', ...command, file, '--url', url);
    expect(full.code).toBe(1);
    expect(full.err).toMatch(/^\nThe embedded graph cannot be written: .+\. Make room on its disk/);
  });

  it('fails with one sentence that says what to do', async () => {
    const strange = join(folder, 'strange.csv');
    await writeFile(strange, 'name,age\nA,1\n');
    const unclear = await relataImport(strange, '--url', 'memory:');
    expect(unclear.code).toBe(1);
    expect(unclear.err).toContain('seen: name, age');
    expect(await relataImport(join(folder, 'nothing'), '--url', 'memory:')).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no such file or folder') as string,
    });
    expect((await relataImport('x', '--ulr', 'memory:')).code).toBe(1);
    expect((await relataImport()).code).toBe(1);
    expect(await relataImport('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('PATH') as string,
    });
  });
});
