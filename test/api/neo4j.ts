import { escapeIdentifier } from '../../contract/identifier.ts';
import { collect } from '../../server/graph/read.ts';
import type { Row } from '../../server/graph/read.ts';
import type { TestServer } from './server.ts';

/** Runs Cypher past the API and gives its rows. */
export async function ask({ graph }: TestServer, text: string): Promise<Row[]> {
  return (await collect(graph, { text, access: 'read', origin: 'statement' })).rows;
}

/** Removes all data, constraints and indexes that earlier tests left. */
export async function clearNeo4j(server: TestServer): Promise<void> {
  await server.seed('MATCH (n) DETACH DELETE n');
  for (const { name } of await ask(server, 'SHOW CONSTRAINTS YIELD name')) {
    await server.seed(`DROP CONSTRAINT ${escapeIdentifier(name as string)} IF EXISTS`);
  }
  const indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
  for (const { name } of await ask(server, indexes)) {
    await server.seed(`DROP INDEX ${escapeIdentifier(name as string)} IF EXISTS`);
  }
}

/** The database's transactions whose query contains a text. */
export function running(server: TestServer, text: string): Promise<Row[]> {
  return ask(
    server,
    `SHOW TRANSACTIONS YIELD currentQuery AS query, status, statusDetails, elapsedTime, connectionId
     WHERE query CONTAINS '${text}' AND NOT query CONTAINS 'SHOW' RETURN *`,
  );
}
