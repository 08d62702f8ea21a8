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

/** Each way is run this often, in turn, and its best run counts: other work on the machine only ever slows. */
const ROUNDS = 5;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function loadRelata(graph: Graph, files: Generated): Promise<void> {
  for await (const event of importFiles(graph, [files.entitiesPath, files.relationsPath])) {
    if (event.kind === 'reject') throw new Error(`a generated row was rejected: ${event.reason}`);
  }
}

function line(name: string, seconds: number, files: Generated): string {
  const rate = Math.round((files.entities + files.relations) / seconds);
  return `${name.padEnd(34)} ${rate.toLocaleString('en-US').padStart(8)} rows/s`;
}

async function onNeo4j(files: Generated): Promise<void> {
  const server = await startNeo4j({
    fullSpeed: true,
    settings: { 'dbms.security.allow_csv_import_from_file_urls': 'true' },
  });
  const driver = neo4j.driver(server.url);
  const graph = await openNeo4j({ url: server.url });
  const ways = {
    relata: () => loadRelata(graph, files),
    raw: () => loadRaw(driver, files),
    loadCsv: () => loadCsv(driver, files),
  };
  const best = { relata: Infinity, again: Infinity, raw: Infinity, loadCsv: Infinity };
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      for (const way of ['relata', 'raw', 'loadCsv'] as const) {
        await emptyDatabase(driver);
        const seconds = await timed(ways[way]);
        const again = way === 'relata' ? await timed(ways.relata) : Infinity;
        // The first round makes the constraints and warms the server.
        if (round === 0) continue;
        best[way] = Math.min(best[way], seconds);
        best.again = Math.min(best.again, again);
      }
    }
  } finally {
    await graph.close();
    await driver.close();
    await server.stop();
  }
  say(line('Neo4j, Relata', best.relata, files));
  say(line('Neo4j, Relata, all there already', best.again, files));
  say(line('Neo4j, raw driver, MERGE', best.raw, files));
  say(line('Neo4j, LOAD CSV, MERGE', best.loadCsv, files));
  const ratio = (other: number) => (other / best.relata).toFixed(2);
  say(
    `Relata is ${ratio(best.raw)} × as quick as the raw driver (target 0.9 or more), ${ratio(best.loadCsv)} × LOAD CSV`,
  );
}

async function onEmbedded(files: Generated, folder: string): Promise<void> {
  for (const where of ['memory', 'disk'] as const) {
    let best = Infinity;
    for (let round = 1; round <= ROUNDS; round++) {
      const graph = await openEmbedded({ file: where === 'disk' ? join(folder, `graph-${round}`) : null });
      best = Math.min(best, await timed(() => loadRelata(graph, files)));
      await graph.close();
    }
    say(line(`embedded, ${where === 'disk' ? 'on disk' : 'in memory'}`, best, files));
  }
}

const folder = await mkdtemp(join(tmpdir(), 'relata-bench-'));
try {
  await onNeo4j(await generate(folder, { entities: 50_000, relations: 100_000 }));
  await onEmbedded(await generate(folder, { entities: 20_000, relations: 70_000 }), folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
