import { install } from './install.mjs';
import { CHECKS } from './steps.mjs';
import { runSteps, summarize } from './suite.mjs';

// The quick half of `npm test`: everything that needs no database and no browser.
await install();
summarize(await runSteps(CHECKS));
