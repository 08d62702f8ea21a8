import type { TestProject } from 'vitest/node';

import { startNeo4j } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4jUrl: string;
  }
}

/** Gives the suite `neo4j` one throw-away server: `inject('neo4jUrl')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startNeo4j({ say: (line) => process.stdout.write(`${line}\n`) });
  project.provide('neo4jUrl', server.url);
  return server.stop;
}
