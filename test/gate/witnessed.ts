import { setTimeout as sleep } from 'node:timers/promises';

import { expect } from 'vitest';

import type { RunEvent } from '../../contract/stream.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { openNeo4j } from '../../server/graph/neo4j/open.ts';
import { collect } from '../../server/graph/read.ts';
import type { Row } from '../../server/graph/read.ts';
import { startNeo4j } from '../neo4j/server.ts';
import { openOutside } from './witness.ts';
import type { Outside } from './witness.ts';

const SETUP = [
  "CREATE (a:Person {id: 'a', name: 'Anna', age: 1})-[:KNOWS {since: 1}]->(b:Person {id: 'b', name: 'Bo'})-[:KNOWS]->(:Person {id: 'c', name: 'Cy'})",
  'CREATE INDEX canary FOR (n:Person) ON (n.name)',
  'CREATE CONSTRAINT canaryUnique FOR (n:Person) REQUIRE n.id IS UNIQUE',
  'CREATE FULLTEXT INDEX canaryText FOR (n:Person) ON EACH [n.name]',
  'CALL db.awaitIndexes()',
];
const STATE = [
  'MATCH (n) RETURN n ORDER BY n.id, elementId(n)',
  'MATCH ()-[r]->() RETURN r ORDER BY elementId(r)',
  'SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties RETURN * ORDER BY name',
  'SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties RETURN * ORDER BY name',
  'SHOW USERS YIELD user, passwordChangeRequired RETURN * ORDER BY user',
  'SHOW DATABASES YIELD name, access, currentStatus RETURN * ORDER BY name',
];
const RUNNING =
  'SHOW TRANSACTIONS YIELD transactionId, currentQuery, status ' +
  'WHERE currentQuery CONTAINS $mark AND NOT currentQuery STARTS WITH "SHOW" RETURN transactionId, status';
const MARK = 'somebody at work';

/** A Neo4j that is as open as one can be, and what shows whether a query had an effect on it or around it. */
export interface Witnessed {
  readonly url: string;
  readonly graph: Graph;
  readonly outside: Outside;
  /** What the database is told outside the gate. */
  bare(text: string, access?: 'read' | 'write'): Promise<readonly Row[]>;
  /** The graph, its schema and the users, as text. */
  state(): Promise<string>;
  /** What a query may have touched beside those. */
  traces(): Promise<unknown>;
  /** The transaction that `startSomebody` began, while it is there. */
  running(): Promise<readonly Row[]>;
  /** Another session whose answer is not read to its end; gives its transaction. */
  startSomebody(): Promise<string>;
  endSomebody(): Promise<void>;
  close(): Promise<void>;
}

export async function openWitnessed(): Promise<Witnessed> {
  const outside = await openOutside();
  // Without the gate hostile queries would have their effect.
  const server = await startNeo4j({
    settings: {
      'dbms.security.allow_csv_import_from_file_urls': 'true',
      'server.directories.import': `${outside.folder}/import`,
    },
  });
  const graph = await openNeo4j({ url: server.url });
  let somebody: AsyncIterator<RunEvent> | undefined;

  const bare: Witnessed['bare'] = async (text, access = 'write') =>
    (await collect(graph, { text, access, origin: 'statement', parameters: { mark: MARK } })).rows;
  const running = () => bare(RUNNING);
  for (const text of SETUP) await bare(text);
  return {
    url: server.url,
    graph,
    outside,
    bare,
    running,
    state: async () => JSON.stringify(await Promise.all(STATE.map((text) => bare(text)))),
    traces: async () => ({
      somebody: await running(),
      contacts: outside.contacts(),
      files: await outside.files(),
    }),
    startSomebody: async () => {
      const text = `UNWIND range(1, 10000000) AS x RETURN x // ${MARK}`;
      somebody = graph.run({ text, access: 'read', origin: 'statement' })[Symbol.asyncIterator]();
      await somebody.next();
      await somebody.next();
      const [transaction] = await running();
      expect(transaction).toMatchObject({ status: 'Running' });
      return transaction?.['transactionId'] as string;
    },
    endSomebody: async () => {
      await somebody?.return?.();
      while ((await running()).length > 0) await sleep(50);
    },
    close: async () => {
      await somebody?.return?.();
      await graph.close();
      await server.stop();
      await outside.close();
    },
  };
}
