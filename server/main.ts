import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { helpText, readConfig } from './config.ts';
import type { Config } from './config.ts';
import type { Graph } from './graph/graph.ts';
import { openGraph } from './graph/open.ts';
import { isLoopback } from './guard.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import { builtPage, developedPage } from './page.ts';
import { Problem } from './problem.ts';
import { loadSample } from './sample.ts';
import { stopOnSignals } from './stop.ts';

/** Ids of what is on the canvas may stand in an address: many more bytes than Node's usual 16 KiB. */
const MOST_HEADER_BYTES = 256 * 1024;
/** Of sending a request: in Node's usual five minutes a large import does not come through a slow line. */
const MOST_REQUEST_MS = 60 * 60 * 1000;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    say(helpText());
    return;
  }
  const config = readConfig(args, process.env);
  const log = createLog(config.logLevel);
  const server = createServer({ maxHeaderSize: MOST_HEADER_BYTES, requestTimeout: MOST_REQUEST_MS });
  // Before the graph is opened: a port that is taken should not cost the time to open it.
  server.on('request', notYet);
  await listen(server, config);
  try {
    const graph = await openGraph(config, log);
    stopOnSignals(server, log, () => graph.close()).then(() => process.exit(0), fail);
    await serve(server, graph, config, log);
  } catch (error) {
    // Stopped on its way here: that it could not go on is no failure, and the stop ends the process.
    if (!server.listening) return;
    server.close();
    throw error;
  }
}

async function serve(server: Server, graph: Graph, config: Config, log: Log): Promise<void> {
  try {
    const page = config.dev ? await developedPage(server) : builtPage();
    if (config.loadSample && graph.info.engine === 'embedded') await loadSample(graph, say);
    server.off('request', notYet).on('request', createApp({ graph, config, log, page }));
  } catch (error) {
    await graph.close();
    throw error;
  }
  announce(server, graph, config);
}

/** Answers while the graph is being opened: a request without an answer would hang. */
const notYet: RequestListener = (_request, response) => {
  response
    .writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1', Refresh: '1' })
    .end('Relata is starting: it opens the graph. This page tries again by itself.\n');
};

async function listen(server: Server, config: Config): Promise<void> {
  const listening = once(server, 'listening');
  server.listen(config.port, config.host);
  try {
    await listening;
  } catch (error) {
    throw listenProblem(error, config);
  }
}

function listenProblem(error: unknown, { port, host }: Config): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const options = { cause: error };
  if (code === 'EADDRINUSE') {
    return new Problem('configuration', `Port ${port} is taken.`, {
      ...options,
      hint: 'Choose another with --port, or --port 0 for any free one.',
    });
  }
  if (code === 'EACCES') {
    return new Problem('configuration', `Port ${port} may not be used by this user.`, {
      ...options,
      hint: 'Choose one above 1023 with --port.',
    });
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Problem('configuration', `This machine has no address ${host}.`, {
      ...options,
      hint: 'Set HOST to one it has, or leave it at 127.0.0.1.',
    });
  }
  return error;
}

function announce(server: Server, graph: Graph, config: Config): void {
  const { address, port, family } = server.address() as AddressInfo;
  const name = isLoopback(config.host)
    ? config.host.replaceAll(/[[\]]/g, '')
    : (config.allowedHosts[0] ?? address);
  const url = `http://${family === 'IPv6' && name.includes(':') ? `[${name}]` : name}:${port}/`;
  if (!isLoopback(config.host)) {
    say(
      `Careful: Relata listens on ${config.host}, so other machines can read this graph. It asks for no password.`,
    );
  }
  const { engine, product, version, database } = graph.info;
  const what = engine === 'embedded' ? `embedded graph in ${database}` : `${product} ${version}, ${database}`;
  say(`Relata is ready: ${url}  (${what})`);
  openBrowser(url, config.open);
}

/** One sentence for what a user can mend, the stack for what is a defect. */
function fail(error: unknown): void {
  const text =
    error instanceof Problem
      ? [error.message, error.hint].filter((part) => part !== undefined).join(' ')
      : `Relata failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

await main().catch(fail);
