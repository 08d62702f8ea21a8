import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { ImportEvent } from '../../contract/import.ts';
import type { Ground } from './ground.contract.ts';
import { importFiles } from './import-files.ts';

/** An import that is stopped, and one beside another. */
export function runningContract(ground: Ground): void {
  it('stops when told to, and goes on where it was when run again', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `p${index},Name ${index}`).join('\n');
    const file = join(ground.folder, 'many-entities.csv');
    await writeFile(file, `id,name\n${rows}\n`);
    const controller = new AbortController();
    const running = importFiles(ground.graph, [file], { signal: controller.signal });
    await running.next();
    controller.abort();
    await expect(running.next()).rejects.toMatchObject({
      code: 'cancelled',
      message: 'The import was stopped.',
    });
    const events: ImportEvent[] = [];
    for await (const event of importFiles(ground.graph, [file])) events.push(event);
    expect(events.at(-1)).toMatchObject({ kind: 'end', total: { read: 5000, rejected: 0 } });
  });

  it('refuses a second import while one is running', async () => {
    const file = join(ground.folder, 'one-entities.csv');
    await writeFile(file, 'id,name\na,A\n');
    const first = importFiles(ground.graph, [file]);
    await first.next();
    await expect(importFiles(ground.graph, [file]).next()).rejects.toMatchObject({
      code: 'too-many-requests',
    });
    await first.return(undefined);
    await expect(importFiles(ground.graph, [file]).next()).resolves.toMatchObject({ done: false });
  });
}
