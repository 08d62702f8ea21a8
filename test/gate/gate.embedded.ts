import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openEmbedded } from '../../server/graph/embedded/open.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { collect } from '../../server/graph/read.ts';
import { Problem } from '../../server/problem.ts';
import { harmless } from './harmless.ts';
import { hostile, placed } from './hostile/hostile.ts';
import { CANARY, openOutside } from './witness.ts';
import type { Outside } from './witness.ts';

const SETUP = [
  "CREATE (a:Person {id: 'a', name: 'Anna', age: 1}), (b:Person {id: 'b', name: 'Bo'}), (c:Person {id: 'c', name: 'Cy'})",
  "MATCH (a:Person {id: 'a'}), (b:Person {id: 'b'}) CREATE (a)-[:KNOWS {since: 1}]->(b)",
  'CREATE INDEX canary IF NOT EXISTS FOR (n:Person) ON (n.name)',
  'CREATE CONSTRAINT canaryUnique IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE',
];
const STATE = [
  'MATCH (n) RETURN n AS n ORDER BY id(n)',
  'MATCH (a)-[r]->(b) RETURN r AS r ORDER BY id(r)',
  'SHOW INDEXES',
  'SHOW CONSTRAINTS',
];

let graph: Graph;
let outside: Outside;
let untouched: unknown;

async function traces(): Promise<unknown> {
  const state: unknown[] = [];
  for (const text of STATE) {
    state.push((await collect(graph, { text, access: 'write', origin: 'statement' })).rows);
  }
  return { state, contacts: outside.contacts(), files: await outside.files() };
}

/** Runs a free query to its end and gives what stopped it, or its answer as text. */
async function ask(text: string): Promise<unknown> {
  try {
    const answer = await collect(graph, {
      text,
      parameters: { set: 1 },
      access: 'read',
      origin: 'query',
      timeoutMs: 20_000,
    });
    return JSON.stringify(answer);
  } catch (error) {
    return error;
  }
}

beforeAll(async () => {
  outside = await openOutside();
  graph = await openEmbedded({ file: null });
  for (const text of SETUP) await collect(graph, { text, access: 'write', origin: 'statement' });
  untouched = await traces();
});

afterAll(async () => {
  await graph?.close();
  await outside?.close();
});

test('the instruments notice a file that is read and a write', async () => {
  const text = `LOAD CSV FROM '${outside.path}' AS l RETURN l`;
  const { rows } = await collect(graph, { text, access: 'read', origin: 'statement' });
  expect(JSON.stringify(rows)).toContain(CANARY);
  await collect(graph, { text: 'CREATE (:Trace)', access: 'write', origin: 'statement' });
  expect(await traces()).not.toEqual(untouched);
  await collect(graph, { text: 'MATCH (n:Trace) DELETE n', access: 'write', origin: 'statement' });
  expect(await traces()).toEqual(untouched);
});

describe('hostile queries leave no trace', () => {
  test.each(hostile.map(({ about, text }) => [about, text.slice(0, 120), text] as const))(
    '%s: %s',
    async (_about, _shown, text) => {
      const answer = await ask(placed(text, { url: outside.url, file: outside.path, transaction: 'x' }));
      expect(String(answer)).not.toContain(CANARY);
      expect(typeof answer === 'string' || answer instanceof Problem, String(answer)).toBe(true);
      expect(await traces()).toEqual(untouched);
    },
  );

  test('files and addresses are refused, not only out of reach', async () => {
    for (const { about, text } of hostile) {
      if (about !== 'reads files and addresses') continue;
      const places = { url: outside.url, file: outside.path, transaction: 'x' };
      expect(await ask(placed(text, places)), text).toBeInstanceOf(Problem);
    }
  });
});

describe('harmless queries run, or say why they cannot', () => {
  test.each(harmless.map((text) => [text.slice(0, 120), text] as const))('%s', async (_shown, text) => {
    const answer = await ask(text);
    if (typeof answer === 'string') return;
    expect(answer).toBeInstanceOf(Problem);
    const { code, hint, position } = answer as Problem;
    expect(['unsupported', 'syntax']).toContain(code);
    expect(hint ?? position, (answer as Problem).message).toBeDefined();
  });
});
