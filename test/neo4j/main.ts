import { once } from 'node:events';
import { join } from 'node:path';

import { ROOT } from '../../server/paths.ts';
import { freePort } from './port.ts';
import { startNeo4j } from './server.ts';

const USUAL_PORT = 7687;
const HOME = join(ROOT, '.relata', 'neo4j');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** `npm run neo4j`: a Neo4j of one's own on loopback whose data is kept, until Ctrl+C. */
async function main(): Promise<void> {
  const port = await freePort(USUAL_PORT);
  say('Starting Neo4j …');
  const server = await startNeo4j({ port, home: HOME, say });
  say(`Neo4j is ready, on this machine only and without a password. Its data is in ${HOME}`);
  say('Use it in another terminal:\n');
  say(`  GRAPH_URL=${server.url} npm start\n`);
  say('Ctrl+C stops it.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  say('Stopping Neo4j …');
  await server.stop();
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
