import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import neo4j from 'neo4j-driver';

import { openEmbedded } from '../../server/graph/embedded/open.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { openNeo4j } from '../../server/graph/neo4j/open.ts';
import { importFiles } from '../../server/import/import-files.ts';
import { startNeo4j } from '../../test/neo4j/server.ts';
import { generate } from './generate.ts';
import type { Generated } from './generate.ts';
import { emptyDatabase, loadCsv, loadRaw, timed } from './raw.ts';
import type { Seconds } from './raw.ts';

/** Each way is run this often, in turn, and its best run counts: other work on the machine only ever slows. */
const ROUNDS = 5;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function load(graph: Graph, path: string): Promise<void> {
  for await (const event of importFiles(graph, [path])) {
    if (event.kind === 'reject') throw new Error(`a generated row was rejected: ${event.reason}`);
  }
}

async function loadRelata(graph: Graph, files: Generated): Promise<Seconds> {
  const entities = await timed(() => load(graph, files.entitiesPath));
  const relations = await timed(() => load(graph, files.relationsPath));
  return { entities, relations };
}

function best(runs: readonly Seconds[]): Seconds {
  return {
    entities: Math.min(...runs.map(({ entities }) => entities)),
    relations: Math.min(...runs.map(({ relations }) => relations)),
  };
}

function rate(count: number, seconds: number): string {
  return Math.round(count / seconds)
    .toLocaleString('en-US')
    .padStart(9);
}

function line(name: string, seconds: Seconds, files: Generated): string {
  return `${name.padEnd(36)}${rate(files.entities, seconds.entities)} entities/s${rate(files.relations, seconds.relations)} relations/s`;
}

async function onNeo4j(files: Generated): Promise<void> {
  const server = await startNeo4j({ settings: { 'dbms.security.allow_csv_import_from_file_urls': 'true' } });
  const driver = neo4j.driver(server.url);
  const graph = await openNeo4j({ url: server.url });
  const ways = {
    relata: () => loadRelata(graph, files),
    raw: () => loadRaw(driver, files),
    loadCsv: () => loadCsv(driver, files),
  };
  const runs: Record<keyof typeof ways | 'again', Seconds[]> = {
    relata: [],
    raw: [],
    loadCsv: [],
    again: [],
  };
  try {
    // Unmeasured at first: it makes the constraints and warms the server.
    for (const way of Object.values(ways)) {
      await way();
      await emptyDatabase(driver);
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
        await emptyDatabase(driver);
        runs[way].push(await ways[way]());
        if (way === 'relata') runs.again.push(await ways.relata());
      }
    }
  } finally {
    await graph.close();
    await driver.close();
    await server.stop();
  }
  const [relata, raw, csv, again] = [best(runs.relata), best(runs.raw), best(runs.loadCsv), best(runs.again)];
  say(line('Neo4j, Relata', relata, files));
  say(line('Neo4j, Relata, all there already', again, files));
  say(line('Neo4j, raw driver, MERGE', raw, files));
  say(line('Neo4j, LOAD CSV, MERGE', csv, files));
  const ratio = (other: Seconds) =>
    `${(other.entities / relata.entities).toFixed(2)} × entities, ${(other.relations / relata.relations).toFixed(2)} × relations`;
  say(`Relata against the raw driver: ${ratio(raw)} (target 0.9 or more); against LOAD CSV: ${ratio(csv)}`);
}

async function onEmbedded(files: Generated, folder: string): Promise<void> {
  for (const [name, file] of [
    ['embedded, in memory', null],
    ['embedded, on disk', join(folder, 'graph')],
  ] as const) {
    const graph = await openEmbedded({ file });
    say(line(name, await loadRelata(graph, files), files));
    await graph.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'relata-bench-'));
try {
  await onNeo4j(await generate(folder, { entities: 50_000, relations: 100_000 }));
  await onEmbedded(await generate(folder, { entities: 20_000, relations: 70_000 }), folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
