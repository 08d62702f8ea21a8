import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ROOT } from '../../server/paths.ts';
import { startCommand } from '../e2e/server.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relata-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

test('a start builds what is stale and loads the sample, the next one finds it; ending npm ends the server', async () => {
  const env = { ...process.env, GRAPH_URL: `file:${join(folder, 'graph')}`, OPEN: 'no' };
  const start = (...command: readonly string[]) => startCommand(command, { cwd: ROOT, env });

  const first = await start(process.execPath, 'scripts/start.mjs', '--port', '0');
  expect(await (await fetch(first.address)).text()).toContain('<div id="root">');
  const counts = await countsOf(first.address);
  expect(counts.nodes).toBeGreaterThan(100);
  await first.stop();

  const second = await start('npm', 'start', '--', '--port', '0');
  expect(await countsOf(second.address)).toEqual(counts);
  await second.stop();
  await expect.poll(() => answers(second.address), { timeout: 20_000 }).toBe(false);
});

async function countsOf(address: string): Promise<{ nodes: number; relationships: number }> {
  const answer = await fetch(`${address}/api/graph`);
  const { counts } = (await answer.json()) as { counts: { nodes: number; relationships: number } };
  return counts;
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );
