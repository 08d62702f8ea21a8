import neo4j from 'neo4j-driver';

import type { Graph } from '../../server/graph/graph.ts';
import { openNeo4j } from '../../server/graph/neo4j/open.ts';
import { collect } from '../../server/graph/read.ts';
import { startNeo4j } from '../../test/neo4j/server.ts';
import { serve, serveBare } from './server.ts';
import { http, port, rawDriver, rawObserver } from './ways.ts';
import type { Timing, Way } from './ways.ts';

const ROWS = 100_000;
const WARM_UP = 3;
/** Each way is run this often, in turn, and its best run counts: other work on the machine only ever slows. */
const ROUNDS = 9;
const QUERY =
  'MATCH (n:Row) RETURN n.id AS id, n.name AS name, n.score AS score, n.even AS even, n.kind AS kind';

const say = (text: string) => process.stdout.write(`${text}\n`);

async function fill(graph: Graph): Promise<void> {
  const text =
    "UNWIND range(1, $rows) AS i CREATE (:Row {id: i, name: 'name ' + i, score: i / 3.0, even: i % 2 = 0, kind: 'row'})";
  await collect(graph, { text, parameters: { rows: ROWS }, access: 'write', origin: 'statement' });
}

async function measure(ways: Readonly<Record<string, Way>>): Promise<Map<string, Timing[]>> {
  const timings = new Map<string, Timing[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const timing = await way(QUERY);
      if (timing.rows !== ROWS) throw new Error(`${name} brought ${timing.rows} rows`);
      if (round >= 0) timings.get(name)?.push(timing);
    }
  }
  return timings;
}

function best(timings: readonly Timing[], what: 'first' | 'last'): number {
  return Math.min(...timings.map((timing) => timing[what]));
}

function report(timings: ReadonlyMap<string, readonly Timing[]>): void {
  const [raw = []] = timings.values();
  say(`${ROWS} rows of five properties, best of ${ROUNDS} runs in turn; ratios to the bare driver`);
  say(`${''.padEnd(44)}first row             last row`);
  for (const [name, runs] of timings) {
    const cells = (['first', 'last'] as const).map((what) => {
      const ms = best(runs, what);
      return `${ms.toFixed(1).padStart(8)} ms ${(ms / best(raw, what)).toFixed(2).padStart(5)}×`;
    });
    say(`${name.padEnd(36)}${cells.join('   ')}`);
  }
}

const server = await startNeo4j({ say, fullSpeed: true });
const driver = neo4j.driver(server.url);
const graph = await openNeo4j({ url: server.url });
try {
  await fill(graph);
  const served = await serve(server.url);
  const bare = await serveBare(server.url);
  try {
    report(
      await measure({
        'bare driver, record by record': rawDriver(driver),
        'bare driver, observer, all in memory': rawObserver(driver),
        'port, a statement of ours': port(graph, 'statement'),
        'port, a free query (gated)': port(graph, 'query'),
        'bare driver behind node:http': http(bare.url),
        'POST /api/query (gated)': http(served.url),
      }),
    );
  } finally {
    await Promise.all([served.stop(), bare.stop()]);
  }
} finally {
  await graph.close();
  await driver.close();
  await server.stop();
}
