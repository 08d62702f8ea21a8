import { expect, test } from './journey.ts';
import { tasksOf } from './long-tasks.ts';
import type { Task } from './long-tasks.ts';

test('nothing blocks the main thread', async ({ browser, page, explorer }) => {
  await explorer.open();
  const steps: Record<string, () => Promise<void>> = {
    hover: async () => {
      for (const { kind, x, y } of await explorer.places()) {
        if (kind === 'node') await explorer.canvas.hover({ position: { x, y }, force: true });
      }
    },
    search: async () => {
      await explorer.choose('Stolt');
      await expect(explorer.inspected('Jens Stoltenberg')).toBeVisible();
      await explorer.settled();
    },
    console: async () => {
      await explorer.run('MATCH (n) RETURN n AS n');
      await expect(explorer.results).toContainText('complete');
    },
  };
  const found: Record<string, Task[]> = {};
  for (const [name, act] of Object.entries(steps))
    found[name] = (await tasksOf(browser, page, act)).slice(0, 4);
  console.log(JSON.stringify(found, null, 1));
});
