import { test as base, expect } from '@playwright/test';

import { ensureNeo4j } from '../neo4j/fetch.ts';
import { startNeo4j } from '../neo4j/server.ts';
import { Explorer } from './explorer.ts';
import { importInto, startRelata } from './server.ts';
import type { RelataServer } from './server.ts';
import { watch } from './watch.ts';
import type { Watch } from './watch.ts';

export { expect } from '@playwright/test';

/** Rows of one answer on every server here: little enough to reach the limit. */
export const ROW_LIMIT = 1000;

interface Server {
  readonly address: string;
}

export interface Started {
  /** Which engine the project runs on; set in playwright.config.ts. */
  readonly engine: 'embedded' | 'neo4j';
  /** A Relata with the sample in it, the same for all tests of a worker; null where its engine cannot be had. */
  readonly sample: Server | null;
  /** A Relata that may write, on a graph of its own that starts empty; tests that fill it empty it first. */
  readonly blank: Server | null;
}

interface Journey {
  readonly watched: Watch;
  readonly explorer: Explorer;
}

const limits = { ROW_LIMIT: String(ROW_LIMIT) };

/** Playwright's `test` with a Relata behind it. Every test fails when its page does what `watch` forbids. */
export const test = base.extend<Journey, Started>({
  engine: ['embedded', { option: true, scope: 'worker' }],
  sample: [
    async ({ engine }, use) => {
      if (engine === 'embedded') return lend(startRelata({ ...limits, GRAPH_URL: 'memory:' }), use);
      await onNeo4j(use, async (settings) => {
        await importInto(settings, 'samples/nato-russia-2022');
        return startRelata({ ...limits, ...settings });
      });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  blank: [
    async ({ engine }, use) => {
      const flags = ['--allow-writes', '--load-sample', 'false'];
      if (engine === 'embedded') return lend(startRelata({ GRAPH_URL: 'memory:' }, ...flags), use);
      await onNeo4j(use, (settings) => startRelata(settings, ...flags));
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ sample }, use) => {
    test.skip(sample === null, 'no Neo4j can be started here');
    await use(sample?.address);
  },
  watched: [
    async ({ page }, use) => {
      const watched = await watch(page);
      await use(watched);
      expect(watched.complaints, 'the page keeps quiet, to itself and to the policy').toEqual([]);
    },
    { auto: true },
  ],
  explorer: async ({ page }, use) => use(new Explorer(page)),
});

/** Lends a server to the tests of a worker, and stops it after them. */
async function lend(starting: Promise<RelataServer>, use: (server: Server) => Promise<void>): Promise<void> {
  const server = await starting;
  await use(server);
  await server.stop();
}

/** The same on a throw-away Neo4j, which ends with the server. */
async function onNeo4j(
  use: (server: Server | null) => Promise<void>,
  start: (settings: Readonly<Record<string, string>>) => Promise<RelataServer>,
): Promise<void> {
  const found = await ensureNeo4j(console.log);
  if ('why' in found) {
    console.error(`NOT RUN: journeys on Neo4j, because ${found.why}.`);
    return use(null);
  }
  const neo4j = await startNeo4j();
  await lend(start({ GRAPH_URL: neo4j.url }), use);
  await neo4j.stop();
}
