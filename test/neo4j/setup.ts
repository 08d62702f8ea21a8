import type { TestProject } from 'vitest/node';

import { ensureNeo4j } from './fetch.ts';
import { startNeo4j } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4jUrls: readonly string[];
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Gives each worker of the suite `neo4j` a throw-away server of its own: `neo4jUrl()`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Once, before they start side by side: it may have to be fetched.
  await ensureNeo4j(say);
  const workers = Array.from({ length: project.config.maxWorkers });
  const servers = await Promise.all(workers.map(() => startNeo4j({ say })));
  project.provide(
    'neo4jUrls',
    servers.map(({ url }) => url),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}
