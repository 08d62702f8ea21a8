import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { z } from 'zod';

import { api } from '../../contract/api.ts';
import type { Api, Route } from '../../contract/api.ts';
import type { QueryLine, RunEnd } from '../../contract/stream.ts';
import type { Value } from '../../contract/values.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { openGraph } from '../../server/graph/open.ts';
import { createLog } from '../../server/log.ts';
import type { Page } from '../../server/page.ts';

/** A server of our own on a free port, and how to talk to it. */
export interface TestServer {
  readonly graph: Graph;
  readonly url: string;
  readonly port: number;
  /** What the server logged. */
  readonly logged: string[];
  /** Asks and gives the answer, checked against the contract. */
  get<K extends Route>(route: K, path: string): Promise<Answer<K>>;
  post<K extends Route>(route: K, path: string, body: unknown): Promise<Answer<K>>;
  /** Asks and gives the whole response. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Runs a query and gives its lines, checked against the contract. */
  query(query: string, more?: Readonly<Record<string, unknown>>): Promise<QueryAnswer>;
  /** Runs Cypher that changes the graph, past the API. */
  seed(text: string, parameters?: Readonly<Record<string, Value>>): Promise<void>;
  close(): Promise<void>;
}

export type Answer<K extends Route> = z.output<Api[K]['answer']>;

interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: Value[][];
  readonly end: RunEnd;
}

interface StartOptions {
  readonly graphUrl: string;
  readonly args?: readonly string[];
  readonly page?: Page;
}

/** Starts the server with these settings in this process. */
export async function startServer({ graphUrl, args = [], page }: StartOptions): Promise<TestServer> {
  const config = readConfig(['--graph-url', graphUrl, '--port', '0', ...args], {});
  const logged: string[] = [];
  const log = createLog(config.logLevel, { write: (line: string) => void logged.push(line) });
  const graph = await openGraph(config, log);
  const server = createServer({ maxHeaderSize: 256 * 1024 }, createApp({ graph, config, log, page }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const send = (path: string, init?: RequestInit) => fetch(url + path, init);
  return {
    graph,
    url,
    port,
    logged,
    fetch: send,
    get: async (route, path) => checked(route, await send(path)),
    post: async (route, path, body) => checked(route, await send(path, jsonBody(body))),
    query: async (query, more = {}) => readQuery(await send('/api/query', jsonBody({ query, ...more }))),
    seed: (text, parameters = {}) => run(graph, text, parameters),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await graph.close();
    },
  };
}

/** A POST with a body of JSON. */
export function jsonBody(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

async function checked<K extends Route>(route: K, response: Response): Promise<Answer<K>> {
  const body: unknown = await response.json();
  if (response.status !== 200) throw new Error(`${route}: ${response.status} ${JSON.stringify(body)}`);
  return api[route].answer.parse(body) as Answer<K>;
}

/** The lines of a response. */
export async function linesOf(response: Response): Promise<unknown[]> {
  const text = await response.text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

async function readQuery(response: Response): Promise<QueryAnswer> {
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const lines = (await linesOf(response)).map((line): QueryLine => api['POST /api/query'].answer.parse(line));
  const head = lines[0];
  const end = lines.at(-1);
  if (head?.kind !== 'head' || end?.kind !== 'end') throw new Error(JSON.stringify(end));
  return {
    columns: head.columns,
    rows: lines.flatMap((line) => (line.kind === 'rows' ? line.rows : [])),
    end,
  };
}

async function run(graph: Graph, text: string, parameters: Readonly<Record<string, Value>>): Promise<void> {
  for await (const event of graph.run({ text, parameters, access: 'write', origin: 'statement' })) {
    if (event.kind === 'end') return;
  }
}
