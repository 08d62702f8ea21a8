import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Page } from '@playwright/test';
import type cytoscape from 'cytoscape';

import { FIRST_QUERY, LATE_QUERY } from './queries.ts';

const require = createRequire(import.meta.url);
const fcose = require.resolve('cytoscape-fcose');
const beside = createRequire(fcose);
const SCRIPTS = [
  join(dirname(require.resolve('cytoscape')), 'cytoscape.umd.js'),
  beside.resolve('layout-base/layout-base.js'),
  beside.resolve('cose-base/cose-base.js'),
  fcose,
];

interface Global {
  cytoscape: typeof cytoscape;
  cy: cytoscape.Core;
  elementsOf: (query: string) => Promise<cytoscape.ElementDefinition[]>;
  arranged: (randomize: boolean) => Promise<void>;
}

/** A page with Cytoscape and fcose as their guides have it and nothing else, over the same data from the same server. */
export async function openPlain(page: Page, address: string): Promise<void> {
  // Under the server's address, so that it may be asked, and without its policy.
  const body = '<!doctype html><div id="cy" style="position:fixed;inset:0"></div>';
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${address}/plain`);
  for (const path of SCRIPTS) await page.addScriptTag({ path });
  await page.evaluate(() => {
    const here = globalThis as unknown as Global;
    here.cy = here.cytoscape({
      container: document.getElementById('cy'),
      style: [
        { selector: 'node', style: { label: 'data(name)', 'font-size': 11, 'text-valign': 'bottom' } },
        {
          selector: 'edge',
          style: {
            label: 'data(type)',
            'font-size': 9,
            'target-arrow-shape': 'triangle',
            'curve-style': 'bezier',
          },
        },
      ],
    });
    here.elementsOf = async (query) => {
      const answer = await fetch('/api/query', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const lines = (await answer.text()).split('\n').filter((line) => line.includes('"kind":"rows"'));
      const rows = lines.flatMap((line) => (JSON.parse(line) as { rows: string[][] }).rows);
      return rows.flatMap(([from, fromName, type, to, toName]) => [
        { data: { id: from ?? '', name: fromName } },
        { data: { id: to ?? '', name: toName } },
        { data: { id: `${from} ${type} ${to}`, source: from ?? '', target: to ?? '', type } },
      ]);
    };
    here.arranged = async (randomize) => {
      const layout = here.cy.layout({ name: 'fcose', animate: false, randomize } as cytoscape.LayoutOptions);
      const ended = new Promise((resolve) => layout.one('layoutstop', resolve));
      layout.run();
      await ended;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    };
  });
}

/** Milliseconds from the question to the picture. */
export const drawPlain = (page: Page) => timed(page, FIRST_QUERY, true);
export const expandPlain = (page: Page) => timed(page, LATE_QUERY, false);

function timed(page: Page, query: string, randomize: boolean): Promise<number> {
  return page.evaluate(
    async ({ text, anew }) => {
      const { cy, elementsOf, arranged } = globalThis as unknown as Global;
      const start = performance.now();
      const known = new Set(cy.elements().map((element) => element.id()));
      const elements = await elementsOf(text);
      const fresh = new Map(elements.map((element) => [element.data.id ?? '', element]));
      cy.add([...fresh].filter(([id]) => !known.has(id)).map(([, element]) => element));
      await arranged(anew);
      return performance.now() - start;
    },
    { text: query, anew: randomize },
  );
}
