import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { readConfig } from './config.ts';
import { openGraph } from './graph/open.ts';
import { fileText, progressText, rejectText, reportText, unreadText } from './import/console.ts';
import { importFiles } from './import/import-files.ts';
import { REJECTS_ENDING } from './import/input.ts';
import { createLog } from './log.ts';
import { Problem } from './problem.ts';

const HELP = `Loads files into the graph.

  npm run import -- PATH… [--dry-run] [--url URL]

PATH is a file, or a folder with .csv, .tsv, .jsonl or .ndjson files; docs/formats.md shows all formats.
Files may be imported again: what is there already stays as it is.

  --dry-run         read and check everything, write nothing
  --url URL         the graph: neo4j://…, bolt://…, file:FOLDER (GRAPH_URL)
  --user USER       of a Neo4j (GRAPH_USER); its password comes from GRAPH_PASSWORD
  --database NAME   of a Neo4j (GRAPH_DATABASE)
  --rejects FILE    where rows that could not be loaded are listed; usually the first path with
                    ${REJECTS_ENDING} behind it
  --help            this text

Ends with 0 when all rows are loaded, 2 when some were rejected, 1 when the import failed.
`;

const SHOWN_REJECTS = 10;

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  url: { type: 'string' },
  user: { type: 'string' },
  database: { type: 'string' },
  rejects: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const terminal = process.stdout.isTTY;
const say = (line: string) => process.stdout.write(`${terminal ? '\r\u001B[K' : ''}${line}\n`);

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help === true || positionals.length === 0) {
    process.stdout.write(HELP);
    return values.help === true ? 0 : 1;
  }
  const paths = positionals.map(fromHere);
  const settings = (['url', 'user', 'database'] as const).flatMap((name) =>
    values[name] === undefined ? [] : [`--graph-${name}=${values[name]}`],
  );
  const config = readConfig(settings, process.env);
  const graph = await openGraph(config, createLog(config.logLevel));
  try {
    const dryRun = values['dry-run'] === true;
    const rejects = fromHere(values.rejects ?? `${paths[0] ?? ''}${REJECTS_ENDING}`);
    say(`Into ${graph.info.product} ${graph.info.version}, ${graph.info.database}`);
    return await load(
      importFiles(graph, paths, { dryRun, rejectLimit: Infinity, signal: stopped() }),
      rejects,
    );
  } finally {
    await graph.close();
  }
}

/** Paths are meant from where the user stands; npm itself goes to the folder of the package, where the graph is. */
function fromHere(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const [said = ''] = (error as Error).message.split(/\. |\n/);
    throw new Problem('configuration', `${said}.`, { hint: '--help lists what there is.', cause: error });
  }
}

/** Tells how the import goes, lists its rejects in a file, and gives the exit code. */
async function load(events: ReturnType<typeof importFiles>, rejectsPath: string): Promise<number> {
  let dryRun = false;
  let file: FileHandle | null = null;
  let rejects = 0;
  let unread = false;
  for await (const event of events) {
    if (event.kind === 'head') {
      ({ dryRun } = event);
      for (const known of event.files) say(fileText(known));
      for (const unknown of event.unread) say(unreadText(unknown));
      unread = event.unread.length > 0;
      // What an earlier import could not load says nothing about this one.
      await rm(rejectsPath, { force: true });
    } else if (event.kind === 'progress') {
      process.stdout.write(terminal ? `\r\u001B[K${progressText(event)}` : `${progressText(event)}\n`);
    } else if (event.kind === 'reject') {
      file ??= await openList(rejectsPath);
      const { kind: _, index: __, remedies: ___, ...reject } = event;
      await file.write(`${JSON.stringify(reject)}\n`);
      if (++rejects <= SHOWN_REJECTS) say(rejectText(event));
      else if (rejects === SHOWN_REJECTS + 1) say('… further ones in the list below.');
    } else {
      say(`\n${reportText(event, dryRun)}`);
    }
  }
  if (file !== null) {
    await file.close();
    say(`Rejected rows, each with its reason: ${rejectsPath}`);
  }
  if (unread) return 1;
  return file === null ? 0 : 2;
}

async function openList(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w');
  } catch (cause) {
    const detail = `The list of rejected rows cannot be written to ${path}.`;
    throw new Problem('configuration', detail, { hint: 'Name another file with --rejects.', cause });
  }
}

/** Ctrl+C ends the import between two batches; what is loaded stays, and importing again goes on. */
function stopped(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    controller.abort();
  });
  return controller.signal;
}

/** A disk that is full, a file that went away: the system says which and why. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Problem) && !isSystemError(error)) throw error;
  const hint = error instanceof Problem && error.hint !== undefined ? ` ${error.hint}` : '';
  process.stderr.write(`\n${error.message}${hint}\n`);
  process.exitCode = 1;
}
