import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, vi } from 'vitest';

import { Problem } from '../../problem.ts';
import type { Graph, RunRequest } from '../graph.ts';
import { collect } from '../read.ts';
import type { Row } from '../read.ts';
import { openEmbedded } from './open.ts';
import type { EmbeddedOptions } from './open.ts';

/** Takes the engine far longer than any test. */
export const ENDLESS =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = 7 RETURN count(*) AS c';

/** A new folder for each test, and graphs that are closed after it. */
export interface Ground {
  readonly folder: string;
  /** Opens the graph in the folder, or as the options say. */
  opened(options?: Partial<EmbeddedOptions>): Promise<Graph>;
}

export function useGround(): Ground {
  let folder: string;
  const open: Graph[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relata-lifecycle-'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    for (const graph of open.splice(0)) await graph.close();
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get folder() {
      return folder;
    },
    opened: async (options = {}) => {
      const graph = await openEmbedded({ file: folder, ...options });
      open.push(graph);
      return graph;
    },
  };
}

export async function rowsOf(graph: Graph, text: string, options: Partial<RunRequest> = {}): Promise<Row[]> {
  return (await collect(graph, { text, access: 'read', origin: 'query', ...options })).rows;
}

/** What a query was refused or ended with. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error;
  return error;
}

/** The processes of engines that a process has started. */
export function enginesOf(parent: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , ppid, args = '']) => Number(ppid) === parent && args.includes('embedded/host'))
    .map(([, pid]) => Number(pid));
}

/** The folders of graphs in memory. */
export function graphsIn(place: string): string[] {
  return readdirSync(place).filter((name) => name.startsWith('relata-graph-'));
}
