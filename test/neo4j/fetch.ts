import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { javaFault, mavenFault } from './java.ts';

const POM = join(import.meta.dirname, 'pom.xml');
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const TRIES = 3;
const PAUSE_MS = 10_000;

/**
 * The folder with the jars of a whole Neo4j Community server, fetched from Maven Central when it is not there yet;
 * or why there is none.
 */
export async function ensureNeo4j(
  say: (line: string) => void = () => {},
): Promise<{ lib: string } | { why: string }> {
  const java = await javaFault();
  if (java !== null) return { why: java };
  const version = await pinnedVersion();
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'relata');
  const lib = join(cache, `neo4j-${version}`, 'lib');
  if (existsSync(markerOf(lib))) return { lib };
  const maven = await mavenFault();
  if (maven !== null) return { why: maven };
  await mkdir(cache, { recursive: true });
  return fetchJars(version, cache, lib, say);
}

async function fetchJars(
  version: string,
  cache: string,
  lib: string,
  say: (line: string) => void,
): Promise<{ lib: string } | { why: string }> {
  for (let attempt = 1; ; attempt++) {
    say(`Fetching Neo4j ${version} from Maven Central, once: about 120 MB, half a minute …`);
    const fault = await tryToFetch(version, cache, lib);
    if (fault === null) return { lib };
    if (attempt === TRIES) return { why: `Neo4j ${version} could not be fetched: ${fault}` };
    say(`That failed (${fault}). Try ${attempt + 1} of ${TRIES} in ${PAUSE_MS / 1000} seconds.`);
    await sleep(PAUSE_MS);
  }
}

/** Fetches beside the final place and moves there whole, so that a broken or a parallel run does no harm. */
async function tryToFetch(version: string, cache: string, lib: string): Promise<string | null> {
  const folder = await mkdtemp(join(cache, `.neo4j-${version}-`));
  const copied = join(folder, 'lib');
  try {
    const target = `-DoutputDirectory=${copied}`;
    await promisify(execFile)('mvn', ['-B', '-q', '-f', POM, COPY, '-DincludeScope=runtime', target]);
    await writeFile(markerOf(copied), '');
    await rename(folder, join(cache, `neo4j-${version}`));
    return null;
  } catch (error) {
    return existsSync(markerOf(lib)) ? null : firstComplaint(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function markerOf(lib: string): string {
  return join(lib, '..', 'complete');
}

async function pinnedVersion(): Promise<string> {
  const pom = await readFile(POM, 'utf8');
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(pom)?.[1];
  if (version === undefined) throw new Error(`${POM} does not name a version of org.neo4j:neo4j`);
  return version;
}

function firstComplaint(error: unknown): string {
  const { stdout = '', stderr = '', message = '' } = error as Partial<Record<string, string>>;
  const complaint = `${stdout}\n${stderr}`.split('\n').find((line) => line.includes('ERROR'));
  return (complaint ?? message).slice(0, 300).trim();
}
