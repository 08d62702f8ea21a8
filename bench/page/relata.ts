import type { Locator, Page } from '@playwright/test';

import { Explorer } from '../../test/e2e/explorer.ts';
import { LATE, PADDING } from './graph.ts';
import { DRAW_QUERY, PADDING_QUERY } from './queries.ts';

const USUAL_NODES = 500;

/** Opens Relata ready to draw the first picture: the query is written, and the next result replaces the canvas. */
export async function openRelata(page: Page, address: string, size: number): Promise<Explorer> {
  const explorer = new Explorer(page);
  await explorer.open(address);
  await explorer.run(PADDING_QUERY);
  await explorer.results.getByText('complete').waitFor();
  await explorer.results.getByRole('tab', { name: /^Graph/ }).click();
  await explorer.results.getByRole('radio', { name: 'Replace what is drawn' }).check();
  if (size > USUAL_NODES) await unlock(explorer);
  await explorer.write(DRAW_QUERY);
  return explorer;
}

/** Lets the page draw more than it usually does, by its own offer. */
async function unlock(explorer: Explorer): Promise<void> {
  await explorer.results.getByRole('button', { name: 'Draw only these' }).click();
  await explorer.page.getByRole('button', { name: /^Draw \d+ more/ }).click();
  await explorer.page.waitForFunction(
    (all) => (globalThis as unknown as Canvas).relata.places().length === all,
    PADDING,
  );
}

interface Canvas {
  readonly relata: { places(): readonly { readonly kind: string }[] };
}

/** Milliseconds from the press of Run to the picture. */
export function drawRelata(explorer: Explorer, size: number): Promise<number> {
  return timed(explorer.console.getByRole('button', { name: 'Run' }), size - LATE);
}

/** Milliseconds from the press of Expand to the picture; `ready` selects the hub before. */
export async function readyToExpand(explorer: Explorer, hub: string): Promise<void> {
  await explorer.page.keyboard.press('Control+j');
  await explorer.choose(hub);
  await explorer.inspected(hub).waitFor();
}

export function expandRelata(explorer: Explorer, size: number): Promise<number> {
  return timed(explorer.inspector.getByRole('button', { name: 'Expand', exact: true }), size);
}

function timed(button: Locator, nodes: number): Promise<number> {
  return button.evaluate((element, wanted) => {
    const { relata } = globalThis as unknown as Canvas;
    const stands = () =>
      relata.places().filter(({ kind }) => kind === 'node').length === wanted &&
      ![...document.querySelectorAll('button')].some(({ textContent }) => textContent.includes('Arranging'));
    const start = performance.now();
    (element as HTMLElement).click();
    return new Promise<number>((resolve) => {
      const look = () => {
        if (stands()) requestAnimationFrame(() => resolve(performance.now() - start));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, nodes);
}
