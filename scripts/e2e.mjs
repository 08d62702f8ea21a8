import { ensureChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { BUILD, e2e } from './steps.mjs';
import { allPassed, runSteps, summarize } from './suite.mjs';

// `npm run e2e -- expand --project embedded`: what follows goes to Playwright.
await install();
const { why } = await ensureChromium();
if (why !== undefined) {
  console.error(`The browser tests cannot run: ${why}.`);
  process.exit(1);
}
const args = process.argv.slice(2);
const projects = args.some((arg) => arg.startsWith('--project')) ? [] : ['embedded', 'neo4j'];
const built = await runSteps([BUILD]);
summarize(allPassed(built) ? await runSteps([e2e(projects, ...args)]) : built);
