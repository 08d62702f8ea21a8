import type { Page } from '@playwright/test';

import type { Explorer } from './explorer.ts';
import { expect, test } from './journey.ts';
import { tasksOf } from './long-tasks.ts';
import type { Task } from './long-tasks.ts';
import { yardstick } from './yardstick.ts';

/** Milliseconds of work at a stretch that nobody notices. */
const UNNOTICED = 50;
/** How much the same work differs on machines that are shared: a step over this many yardsticks is too long anywhere. */
const NOISE = 2;
/** Tours at most: what is too long is too long every time, what the machine disturbed is not. */
const TOURS = 3;

test('nothing blocks the main thread while the tour runs', async ({ browser, page, explorer }) => {
  test.setTimeout(300_000);
  const shortest = new Map<string, Task>();
  let yard = 0;
  for (let tour = 1; tour <= TOURS; tour += 1) {
    await explorer.open();
    yard = Math.max(yard, await yardstick(browser, page));
    for (const [name, act] of Object.entries(stepsOf(page, explorer))) {
      const [task = { cpu: 0, wall: 0 }] = await tasksOf(browser, page, act);
      if (task.cpu < (shortest.get(name)?.cpu ?? Number.POSITIVE_INFINITY)) shortest.set(name, task);
    }
    if (over(shortest, UNNOTICED).length === 0) break;
  }
  const told = [...shortest].map(([name, { cpu, wall }]) => `${name} ${cpu.toFixed(0)} (${wall.toFixed(0)})`);
  console.log(`Longest tasks, ms of processor (clock): ${told.join(', ')}; yardstick ${yard.toFixed(0)}`);
  for (const name of over(shortest, UNNOTICED)) console.log(`OVER ${UNNOTICED} ms: ${name}`);
  expect(over(shortest, Math.max(UNNOTICED, yard) * NOISE)).toEqual([]);
});

/** The steps with a task longer than this. */
function over(tasks: ReadonlyMap<string, Task>, limit: number): string[] {
  return [...tasks].filter(([, { cpu }]) => cpu >= limit).map(([name]) => name);
}

/** The tour, as its steps; each waits until its effect is there. */
function stepsOf(page: Page, explorer: Explorer): Readonly<Record<string, () => Promise<void>>> {
  return {
    hover: async () => {
      for (const { kind, x, y } of (await explorer.places()).slice(0, 20)) {
        if (kind === 'node') await explorer.canvas.hover({ position: { x, y }, force: true });
      }
    },
    zoom: async () => {
      for (const key of ['+', '+', '-', '-', '0']) await explorer.canvas.press(key);
      await explorer.settled();
    },
    search: async () => {
      await explorer.choose('Stolt');
      await expect(explorer.inspected('Jens Stoltenberg')).toBeVisible();
      await explorer.settled();
    },
    evidence: async () => {
      await explorer.chooseInOutline('Jens Stoltenberg', /^Jens Stoltenberg CHAIRS /);
      await expect(explorer.inspector.getByRole('region', { name: 'Claims', exact: true })).toBeVisible();
    },
    expand: async () => {
      const { nodes } = await explorer.shown();
      await explorer.choose('Russia');
      await explorer.inspector.getByRole('button', { name: 'Expand', exact: true }).click();
      const preview = page.getByRole('dialog', { name: 'Expand Russia' });
      await preview.getByRole('checkbox', { name: 'All rows' }).setChecked(true);
      await preview.getByRole('button', { name: /^Add/ }).click();
      await expect.poll(async () => (await explorer.shown()).nodes).toBeGreaterThan(nodes);
      await explorer.settled();
    },
    undo: async () => {
      await page.keyboard.press('Control+z');
      await explorer.settled();
      await page.keyboard.press('Control+Shift+Z');
      await explorer.settled();
    },
    paths: async () => {
      await explorer.choose('Blinken');
      await explorer.inspector.getByRole('button', { name: 'Paths to…' }).click();
      await explorer.choose('Putin');
      await expect(page.getByRole('button', { name: /^Show path 1: Antony Blinken/ })).toBeVisible();
      await explorer.settled();
    },
    layout: async () => {
      await page.getByRole('button', { name: 'Force layout' }).click();
      await explorer.settled();
    },
    editor: async () => {
      await page.keyboard.press('Control+j');
      await expect(explorer.editor).toBeFocused();
    },
    query: async () => {
      await explorer.run('MATCH (a:Entity)-[r]->(b:Entity) RETURN a AS a, r AS r, b AS b');
      await expect(explorer.results).toContainText('complete');
      await explorer.settled();
    },
    theme: async () => {
      await page.getByRole('button', { name: 'Dark theme' }).click();
      await explorer.settled();
      await page.getByRole('button', { name: 'Light theme' }).click();
    },
  };
}
