import type { Browser, Page } from '@playwright/test';

import { tasksOf } from './long-tasks.ts';

const ROUNDS = 5;

/**
 * Processor time, in milliseconds, of a fixed piece of work in this browser on this machine at this moment: the
 * median of some rounds. It takes about 50 ms on a machine with two ordinary cores that does nothing else.
 */
export async function yardstick(browser: Browser, page: Page): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [longest] = await tasksOf(browser, page, async () => void (await page.evaluate(work)));
    rounds.push(longest?.cpu ?? 0);
  }
  return rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

/** Runs in the page: objects, text and elements, as a page's own work is made of. */
function work(): number {
  const items = Array.from({ length: 57_000 }, (_, at) => ({ id: `n${(at * 7919) % 57_000}`, at }));
  items.sort((a, b) => (a.id < b.id ? -1 : 1));
  const copy = JSON.parse(JSON.stringify(items)) as { id: string }[];
  const known = new Map(copy.map((item) => [item.id, item]));
  const list = document.createElement('ul');
  for (const id of [...known.keys()].slice(0, 8_000)) {
    const item = document.createElement('li');
    item.textContent = id;
    list.append(item);
  }
  return list.childElementCount;
}
