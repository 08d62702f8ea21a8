import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';

import type { QueryLine } from '../../contract/stream.ts';
import type { Graph } from '../../server/graph/graph.ts';

/** When the first and the last row were there, in milliseconds from the start, and how many rows came. */
export interface Timing {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
}

export type Way = (query: string) => Promise<Timing>;

/** Collects what arrives and when. */
function stopwatch(): { arrived: (rows: number) => void; timing: () => Timing } {
  const start = performance.now();
  let first = 0;
  let count = 0;
  return {
    arrived: (rows) => {
      first ||= performance.now() - start;
      count += rows;
    },
    timing: () => ({ first, last: performance.now() - start, rows: count }),
  };
}

/** The driver as its manual has it for long results: record by record, the server waiting for the reader. */
export function rawDriver(driver: Driver): Way {
  return async (query) => {
    const watch = stopwatch();
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    for await (const record of session.run(query)) watch.arrived(record.length > 0 ? 1 : 0);
    const timing = watch.timing();
    await session.close();
    return timing;
  };
}

/** The driver at its fastest: everything into memory, without back-pressure, without a promise a record. */
export function rawObserver(driver: Driver): Way {
  return async (query) => {
    const watch = stopwatch();
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    await new Promise((resolve, reject) => {
      session.run(query).subscribe({
        onNext: (record) => watch.arrived(record.length > 0 ? 1 : 0),
        onCompleted: resolve,
        onError: reject,
      });
    });
    const timing = watch.timing();
    await session.close();
    return timing;
  };
}

export function port(graph: Graph, origin: 'statement' | 'query'): Way {
  return async (query) => {
    const watch = stopwatch();
    const request = { text: query, access: 'read', origin, byteLimit: 1e9, rowLimit: 1e6 } as const;
    for await (const event of graph.run(request)) if (event.kind === 'rows') watch.arrived(event.rows.length);
    return watch.timing();
  };
}

/** As the page asks: over HTTP, every line read and parsed. */
export function http(url: string): Way {
  return async (query) => {
    const watch = stopwatch();
    const response = await fetch(`${url}/api/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    if (response.status !== 200 || response.body === null) throw new Error(await response.text());
    for await (const line of linesOf(response.body)) {
      const parsed = JSON.parse(line) as QueryLine;
      if (parsed.kind === 'rows') watch.arrived(parsed.rows.length);
      if (parsed.kind === 'problem') throw new Error(parsed.detail);
    }
    return watch.timing();
  };
}

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
