import { ensureChromium } from './chromium.mjs';
import { BUILD, CHECKS, EMBEDDED, INSTALL, NEO4J, e2e } from './steps.mjs';
import { allPassed, runSteps, summarize } from './suite.mjs';

// Everything, on a machine that may have nothing but Node: what is missing is fetched where that can be done, and
// what could not be had is said at the end.
const results = await runSteps([INSTALL]);
const missing = [];

if (allPassed(results)) {
  const noNeo4j = await neo4jFault();
  const { why: noBrowser } = await ensureChromium();
  results.push(...(await runSteps([...CHECKS, EMBEDDED])));
  if (noNeo4j === undefined) results.push(...(await runSteps([NEO4J])));
  else missing.push({ name: 'Neo4j suites', why: noNeo4j });
  results.push(...(await browserTests(noBrowser, noNeo4j)));
}
summarize(results, missing);

async function browserTests(noBrowser, noNeo4j) {
  const built = await runSteps([BUILD]);
  if (!allPassed(built)) missing.push({ name: 'browser tests', why: 'the build failed' });
  else if (noBrowser !== undefined) missing.push({ name: 'browser tests', why: noBrowser });
  else
    return [...built, ...(await runSteps([e2e(['embedded', ...(noNeo4j === undefined ? ['neo4j'] : [])])]))];
  return built;
}

async function neo4jFault() {
  // Only now: tsx is one of the packages.
  const { tsImport } = await import('tsx/esm/api');
  const { ensureNeo4j } = await tsImport('../test/neo4j/fetch.ts', import.meta.url);
  const found = await ensureNeo4j(console.log);
  return found.why;
}
