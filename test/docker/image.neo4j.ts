import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, expect, test } from 'vitest';

import { ROOT } from '../../server/paths.ts';
import { startCommand } from '../e2e/server.ts';
import { startNeo4j } from '../neo4j/server.ts';
import { neo4jSetting, readServices } from './compose.ts';
import { buildImage, placeOf } from './dockerfile.ts';

const PASSWORD = 'nato-russia-2022';
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const ignored = textOf('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const cleanups: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup();
});

/** There is no Docker here, so this does what Docker would do: the same files, commands, settings and order. */
test('what the image holds is enough to load the sample into a hardened Neo4j and to serve it', async () => {
  const { neo4j, sample, relata } = readServices(textOf('docker-compose.yml'), { NEO4J_PASSWORD: PASSWORD });
  const { NEO4J_AUTH: login, ...settings } = neo4j?.environment ?? {};
  expect(login).toBe(`neo4j/${PASSWORD}`);

  const base = await mkdtemp(join(tmpdir(), 'relata-image-'));
  cleanups.push(() => rm(base, { recursive: true, force: true }));
  const [image, database] = await Promise.all([
    buildImage(textOf('Dockerfile'), ignored, base),
    startNeo4j({
      password: PASSWORD,
      settings: Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [neo4jSetting(key), value]),
      ),
    }).then((started) => {
      cleanups.push(started.stop);
      return started;
    }),
  ]);

  const inside = (environment: Readonly<Record<string, string>> = {}) => ({
    cwd: placeOf(image),
    env: { PATH: process.env['PATH'], ...image.env, ...environment, GRAPH_URL: database.url, PORT: '0' },
  });
  const [program = '', ...rest] = sample?.command ?? [];
  await promisify(execFile)(program, rest, inside(sample?.environment));

  const server = await startCommand(image.command, inside(relata?.environment));
  cleanups.push(server.stop);
  const answer = await fetch(`${server.address}/api/search?q=Stolt`);
  expect(await answer.text()).toContain('Jens Stoltenberg');
  const page = await (await fetch(server.address)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? 'no script';
  expect((await fetch(`${server.address}${script}`)).status).toBe(200);
}, 300_000);

test('only loopback is published', () => {
  const ports = [...textOf('docker-compose.yml').matchAll(/^ {6}- (\S*:\d+:\d+)$/gm)].map(
    (match) => match[1],
  );
  expect(ports).toHaveLength(3);
  expect(ports.filter((port) => !port?.startsWith('127.0.0.1:'))).toEqual([]);
});

test('what may be uploaded fits into the memory that keeps it, twice', () => {
  const text = textOf('docker-compose.yml');
  const [kept = 0, all = 0] = [/\/tmp:size=(\d+)m/, /relata:\n.*mem_limit: (\d+)g/s].map((form) =>
    Number(form.exec(text.slice(text.indexOf('\n  relata:')))?.[1]),
  );
  const { relata } = readServices(text, {});
  expect(2 * Number(relata?.environment['IMPORT_LIMIT'])).toBeLessThanOrEqual(kept * 1024 ** 2);
  expect(kept).toBeLessThanOrEqual((all * 1024) / 2);
});
