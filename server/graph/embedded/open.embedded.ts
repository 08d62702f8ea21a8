import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { expect, test } from 'vitest';

import { ROOT } from '../../paths.ts';
import { ENDLESS, enginesOf, graphsIn, problemOf, rowsOf, useGround } from './ground.contract.ts';
import { openEmbedded } from './open.ts';

const ground = useGround();

test('one process at a time: the second is told what to do', async () => {
  await ground.opened();
  expect(await problemOf(openEmbedded({ file: ground.folder }))).toMatchObject({
    code: 'unavailable',
    message: `The graph in ${ground.folder} is in use by another process.`,
    hint: 'Stop the other Relata, or choose another graph with GRAPH_URL.',
  });
});

test('a folder and the file in it are the same graph, still there after closing', async () => {
  const graph = await openEmbedded({ file: join(ground.folder, 'new', 'place') });
  expect(graph.info.database).toBe(join(ground.folder, 'new', 'place'));
  await rowsOf(graph, 'CREATE (:P {id: 1})', { access: 'write' });
  await graph.close();
  const again = await ground.opened({ file: join(ground.folder, 'new', 'place', 'graph.grafeo') });
  expect(await rowsOf(again, 'MATCH (p:P) RETURN p.id AS id')).toEqual([{ id: 1 }]);
});

test('what cannot be opened is refused with a reason', async () => {
  writeFileSync(join(ground.folder, 'graph.grafeo'), 'not a database');
  expect(await problemOf(openEmbedded({ file: ground.folder }))).toMatchObject({
    code: 'unavailable',
    message: `The graph ${join(ground.folder, 'graph.grafeo')} cannot be opened (invalid file header magic, not a Grafeo database).`,
  });
  expect(await problemOf(openEmbedded({ file: join(ground.folder, 'graph.grafeo', 'below') }))).toMatchObject(
    {
      code: 'unavailable',
      hint: expect.stringContaining('GRAPH_URL'),
    },
  );
  mkdirSync(join(ground.folder, 'x.grafeo'));
  expect(await problemOf(openEmbedded({ file: join(ground.folder, 'x.grafeo') }))).toMatchObject({
    code: 'unavailable',
  });
});

test('after closing, a query is refused, and closing again is nothing', async () => {
  const graph = await ground.opened();
  await graph.close();
  await graph.close();
  expect(await problemOf(rowsOf(graph, 'RETURN 1 AS x'))).toMatchObject({ code: 'unavailable' });
});

test('the engine ends when the server is killed, and takes a graph in memory with it', async () => {
  const source = join(import.meta.dirname, 'open.ts');
  const script = `
    import { openEmbedded } from ${JSON.stringify(source)};
    const graph = await openEmbedded({ file: null });
    console.log('ready');
    for await (const event of graph.run({ text: ${JSON.stringify(ENDLESS)}, access: 'read', origin: 'query' })) {}
  `;
  const env = { ...process.env, TMPDIR: ground.folder };
  const server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: ROOT,
    env,
  });
  await once(createInterface({ input: server.stdout }), 'line');
  expect(graphsIn(ground.folder)).toHaveLength(1);
  const engines = enginesOf(Number(server.pid));
  expect(engines).toHaveLength(1);
  server.kill('SIGKILL');
  await expect.poll(() => existsSync(`/proc/${engines[0]}`), { timeout: 20_000 }).toBe(false);
  expect(graphsIn(ground.folder)).toEqual([]);
});
