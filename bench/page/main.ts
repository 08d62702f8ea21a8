import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

import { tasksOf } from '../../test/e2e/long-tasks.ts';
import { startRelata } from '../../test/e2e/server.ts';
import { madeGraph } from './graph.ts';
import { drawPlain, expandPlain, openPlain } from './plain.ts';
import { drawRelata, expandRelata, openRelata, readyToExpand } from './relata.ts';

const SIZES = [200, 500, 1000];
/** Each page draws this often, in turn, and its best run counts: other work on the machine only ever slows. */
const ROUNDS = 3;

/** Time until a picture stands, and the longest work at a stretch of the main thread, in milliseconds. */
interface Run {
  readonly stands: number;
  readonly blocked: number;
}

interface Round {
  readonly draw: Run;
  readonly expand: Run;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

async function load(address: string, size: number): Promise<string> {
  const { entities, relations } = madeGraph(size);
  const body = new FormData();
  body.append('files', new File([entities], 'entities.csv'));
  body.append('files', new File([relations], 'relations.csv'));
  const answer = await fetch(`${address}/api/import`, { method: 'POST', body });
  if (!(await answer.text()).includes('"kind":"end"')) throw new Error('the graph could not be loaded');
  return /^n0,First,(.*)$/m.exec(entities)?.[1] ?? '';
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // tsx names functions through a helper, which those that run in the page do not find there.
  await page.addInitScript('globalThis.__name = (named) => named');
  return page;
}

async function measured(browser: Browser, page: Page, act: () => Promise<number>): Promise<Run> {
  let stands = 0;
  const [longest] = await tasksOf(browser, page, async () => {
    stands = await act();
  });
  return { stands, blocked: longest?.cpu ?? 0 };
}

async function relataRound(browser: Browser, page: Page, address: string, size: number, hub: string) {
  const explorer = await openRelata(page, address, size);
  const draw = await measured(browser, page, () => drawRelata(explorer, size));
  await readyToExpand(explorer, hub);
  return { draw, expand: await measured(browser, page, () => expandRelata(explorer, size)) };
}

async function plainRound(browser: Browser, page: Page, address: string): Promise<Round> {
  await openPlain(page, address);
  const draw = await measured(browser, page, () => drawPlain(page));
  return { draw, expand: await measured(browser, page, () => expandPlain(page)) };
}

function report(size: number, rounds: Readonly<Record<string, readonly Round[]>>): void {
  for (const [name, runs] of Object.entries(rounds)) {
    const cells = (['draw', 'expand'] as const).flatMap((what) => [
      `${Math.min(...runs.map((run) => run[what].stands)).toFixed(0)} ms`.padStart(10),
      `${Math.min(...runs.map((run) => run[what].blocked)).toFixed(0)} ms`.padStart(10),
    ]);
    say(`${String(size).padStart(6)}  ${name.padEnd(24)}${cells.join('')}`);
  }
}

say(
  `From the question to the picture, and the longest work of the main thread; best of ${ROUNDS} runs in turn`,
);
say(
  `${' nodes'.padEnd(32)}${'draw'.padStart(10)}${'blocks'.padStart(10)}${'expand'.padStart(10)}${'blocks'.padStart(10)}`,
);
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium' });
try {
  for (const size of SIZES) {
    const server = await startRelata({ GRAPH_URL: 'memory:' }, '--load-sample', 'false');
    try {
      const hub = await load(server.address, size);
      const rounds: Record<string, Round[]> = { Relata: [], 'Cytoscape with fcose': [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        const ours = await openPage(browser);
        rounds['Relata']?.push(await relataRound(browser, ours, server.address, size, hub));
        await ours.close();
        const plain = await openPage(browser);
        rounds['Cytoscape with fcose']?.push(await plainRound(browser, plain, server.address));
        await plain.close();
      }
      report(size, rounds);
    } finally {
      await server.stop();
    }
  }
} finally {
  await browser.close();
}
