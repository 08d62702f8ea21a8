import { createReadStream } from 'node:fs';

import { parse } from 'csv-parse';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';

import type { Generated } from './generate.ts';

const BATCH = 5000;

const MERGE_ENTITIES = `UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n += row.properties, n:Person`;

const MERGE_RELATIONS = `UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:KNOWS]->(b)
SET r += row.properties`;

const LOAD_ENTITIES = `LOAD CSV WITH HEADERS FROM $url AS line
CALL (line) {
  MERGE (n:Entity {id: line.id})
  SET n:Person, n.name = line.name, n.city = line.city, n.born = toInteger(line.\`born:int\`), n.score = toFloat(line.\`score:float\`)
} IN TRANSACTIONS OF 10000 ROWS`;

const LOAD_RELATIONS = `LOAD CSV WITH HEADERS FROM $url AS line
CALL (line) {
  MATCH (a:Entity {id: line.from})
  MATCH (b:Entity {id: line.to})
  MERGE (a)-[r:KNOWS]->(b)
  SET r.since = toInteger(line.\`since:int\`)
} IN TRANSACTIONS OF 10000 ROWS`;

/** The loader one would write by hand: csv-parse, typed by column, MERGE in batches of 5,000, one writer. */
export async function loadRaw(driver: Driver, files: Generated): Promise<void> {
  await loadFile(driver, files.entitiesPath, MERGE_ENTITIES, ([id, , name, city, born, score]) => ({
    id,
    properties: { name, city, born: neo4j.int(born ?? 0), score: Number(score) },
  }));
  await loadFile(driver, files.relationsPath, MERGE_RELATIONS, ([from, , to, since]) => ({
    from,
    to,
    properties: { since: neo4j.int(since ?? 0) },
  }));
}

/** The server reads the files itself. */
export async function loadCsv(driver: Driver, files: Generated): Promise<void> {
  const session = driver.session();
  await session.run(LOAD_ENTITIES, { url: `file://${files.entitiesPath}` });
  await session.run(LOAD_RELATIONS, { url: `file://${files.relationsPath}` });
  await session.close();
}

/** Everything away but the constraints: as a database is before its first import. */
export async function emptyDatabase(driver: Driver): Promise<void> {
  const session = driver.session();
  await session.run('DROP INDEX relata_names IF EXISTS');
  await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS');
  await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS');
  await session.close();
}

async function loadFile(
  driver: Driver,
  path: string,
  text: string,
  rowOf: (cells: readonly string[]) => object,
): Promise<void> {
  const session = driver.session();
  let rows: object[] = [];
  const send = async () => {
    const sent = rows;
    rows = [];
    await session.executeWrite((transaction) => transaction.run(text, { rows: sent }).then(() => undefined));
  };
  const parser = createReadStream(path).pipe(parse({ from_line: 2 }));
  for await (const cells of parser) {
    rows.push(rowOf(cells as string[]));
    if (rows.length === BATCH) await send();
  }
  if (rows.length > 0) await send();
  await session.close();
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
