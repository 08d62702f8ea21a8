import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import neo4j from 'neo4j-driver';

// The least that can be put between a driver and a browser: no checks, no limits, one line of JSON for each record.
const driver = neo4j.driver(process.argv[2] ?? '', undefined, { disableLosslessIntegers: true });

async function answer(query: string, response: ServerResponse): Promise<void> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  for await (const record of session.run(query)) {
    const line = `${JSON.stringify({ kind: 'rows', rows: [[...record.values()]] })}\n`;
    if (!response.write(line)) await once(response, 'drain');
  }
  response.end();
  await session.close();
}

const server = createServer((request, response) => {
  text(request)
    .then((body) => answer((JSON.parse(body) as { query: string }).query, response))
    .catch((error: unknown) => response.destroy(error as Error));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
process.once('SIGTERM', () => process.exit(0));
