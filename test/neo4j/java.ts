import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const OLDEST_JAVA = 17;

/** The java to use: of JAVA_HOME, else of the path. */
export const JAVA = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';

/** Why no Neo4j can run here, or null when Java is new enough. */
export async function javaFault(): Promise<string | null> {
  const said = await output(JAVA, ['-version']);
  if (said === null) return `Java ${OLDEST_JAVA} or newer is needed and "${JAVA}" is not there`;
  const version = Number(/version "(?:1\.)?(\d+)/.exec(said)?.[1] ?? Number.NaN);
  return version >= OLDEST_JAVA ? null : `Java ${OLDEST_JAVA} or newer is needed; "${JAVA}" is ${version}`;
}

/** Why nothing can be fetched here, or null when Maven is there. */
export async function mavenFault(): Promise<string | null> {
  return (await output('mvn', ['-version'])) === null ? 'Maven is needed and "mvn" is not on the path' : null;
}

async function output(command: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args);
    return stdout + stderr;
  } catch {
    return null;
  }
}
