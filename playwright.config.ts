import { defineConfig } from '@playwright/test';

import type { Started } from './test/e2e/journey.ts';

/** Journeys in which no engine has a part: on one of them is enough. */
const PAGE_ALONE =
  /(canvas|completion|history|labels|lines|motion|panels|picture|pointer|preview|share|sizes|smooth)\.spec\.ts$/;

/** The journeys of test/e2e/, each against a server of ours on both engines. `npm run e2e` builds and finds the browser. */
export default defineConfig<object, Started>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  reporter: [['list'], ['./test/e2e/last-line.ts']],
  // A journey mostly waits: two at a time take little more than half as long on two cores.
  workers: 2,
  // Files are of very different length.
  fullyParallel: true,
  timeout: 60_000,
  // A busy machine can make a browser late once; what is broken fails twice.
  retries: 1,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  use: {
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      // Without a graphics card Debian's Chromium imitates one, which costs more than drawing itself.
      args: ['--disable-gpu'],
    },
  },
  projects: [
    { name: 'embedded', use: { engine: 'embedded' }, grepInvert: /@wide/ },
    { name: 'neo4j', use: { engine: 'neo4j' }, grepInvert: /@wide/, testIgnore: PAGE_ALONE },
    // Every screen on a large display, to be looked at: `npm run e2e -- --project wide`.
    { name: 'wide', use: { engine: 'embedded' }, grep: /@wide/ },
  ],
});
