import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

import { ROOT } from '../../server/paths.ts';

/** One stage of a Dockerfile, carried out in a folder that stands for its root. */
interface Stage {
  readonly folder: string;
  workdir: string;
  readonly env: Record<string, string>;
  command: readonly string[];
}

/**
 * Carries out a Dockerfile without Docker, as far as ours goes: each stage gets a folder in `base`, its commands run on
 * this machine. What is proven is that the files copied and the commands run are enough; not the base image.
 */
export async function buildImage(
  dockerfile: string,
  ignored: readonly string[],
  base: string,
): Promise<Stage> {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const line of dockerfile.split('\n').filter((text) => /^[A-Z]/.test(text))) {
    const [, word = '', rest = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    if (word === 'FROM') {
      stage = { folder: join(base, String(stages.size)), workdir: '/', env: {}, command: [] };
      await mkdir(stage.folder);
      stages.set(/ AS (\w+)$/.exec(rest)?.[1] ?? '', stage);
    } else if (stage !== undefined) await carryOut(stage, word, rest, stages, ignored);
  }
  if (stage === undefined) throw new Error('the Dockerfile has no stage');
  return stage;
}

/** Where the commands of a stage run. */
export const placeOf = (stage: Stage): string => join(stage.folder, stage.workdir);

async function carryOut(
  stage: Stage,
  word: string,
  rest: string,
  stages: ReadonlyMap<string, Stage>,
  ignored: readonly string[],
): Promise<void> {
  switch (word) {
    case 'WORKDIR':
      stage.workdir = rest;
      await mkdir(placeOf(stage), { recursive: true });
      return;
    case 'ENV': {
      const [name = '', value = ''] = rest.split(/=(.*)/s);
      stage.env[name] = value;
      return;
    }
    case 'CMD':
      stage.command = JSON.parse(rest);
      return;
    case 'RUN': {
      // There is no user `node` here to give a folder to.
      const script = `chown() { :; }\n${rest}`;
      await promisify(execFile)('sh', ['-e', '-c', script], {
        cwd: placeOf(stage),
        env: { ...process.env, ...stage.env },
        maxBuffer: 1e8,
      });
      return;
    }
    case 'COPY':
      return copy(stage, rest, stages, ignored);
    case 'EXPOSE':
    case 'HEALTHCHECK':
    case 'USER':
    case 'VOLUME':
      return;
    default:
      throw new Error(`this test does not know the instruction ${word}`);
  }
}

async function copy(
  stage: Stage,
  rest: string,
  stages: ReadonlyMap<string, Stage>,
  ignored: readonly string[],
): Promise<void> {
  const words = rest.split(' ');
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const source = from === undefined ? ROOT : stages.get(from)?.folder;
  if (source === undefined) throw new Error(`no stage ${from}`);
  const target = words.pop() ?? '';
  for (const word of words) {
    const into = target.endsWith('/') ? join(target, word) : target;
    await cp(join(source, word), join(placeOf(stage), into), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => from !== undefined || !ignored.includes(relative(ROOT, path)),
    });
  }
}
