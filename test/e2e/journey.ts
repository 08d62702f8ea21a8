import { test as base } from '@playwright/test';

import { startNeo4j } from '../neo4j/server.ts';
import { importInto, startRelata } from './server.ts';

export { expect } from '@playwright/test';

export interface Started {
  /** Which engine the project runs on; set in playwright.config.ts. */
  readonly engine: 'embedded' | 'neo4j';
  /** The address of a Relata with the sample in it. */
  readonly relata: string;
}

/** Playwright's `test` with a Relata behind it: `page.goto('/')` opens the sample on the project's engine. */
export const test = base.extend<object, Started>({
  engine: ['embedded', { option: true, scope: 'worker' }],
  relata: [
    async ({ engine }, use) => {
      if (engine === 'embedded') {
        const server = await startRelata({ GRAPH_URL: 'memory:' });
        await use(server.address);
        return server.stop();
      }
      const neo4j = await startNeo4j();
      const settings = { GRAPH_URL: neo4j.url };
      await importInto(settings, 'samples/nato-russia-2022');
      const server = await startRelata(settings);
      await use(server.address);
      await server.stop();
      return neo4j.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ relata }, use) => use(relata),
});
