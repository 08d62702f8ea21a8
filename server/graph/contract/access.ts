import { beforeEach, expect, test } from 'vitest';

import type { ProblemCode } from '../../../contract/problem.ts';
import type { RunRequest } from '../graph.ts';
import { change, empty, eventsOf, free, problemOf, rowsOf } from './ask.ts';
import type { Opened } from './ask.ts';

/** Texts that change something on at least one engine. */
const WRITES = [
  'CREATE (n:New) RETURN n AS n',
  'MERGE (n:New {id: "x"}) RETURN n AS n',
  'MATCH (n:Kept) SET n.name = "changed" RETURN n AS n',
  'MATCH (n:Kept) SET n:Changed RETURN n AS n',
  'MATCH (n:Kept) REMOVE n.name RETURN n AS n',
  'MATCH (n:Kept) DETACH DELETE n',
  'MATCH (n:Kept) FOREACH (i IN [1, 2] | CREATE (:New {i: i}))',
  'CREATE INDEX kept_name IF NOT EXISTS FOR (n:Kept) ON (n.name)',
  'CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE',
  'UNWIND [1, 2] AS i CALL { WITH i CREATE (:New {i: i}) } IN TRANSACTIONS OF 1 ROWS',
  'CALL db.createLabel("New")',
  'PROFILE CREATE (n:New) RETURN n AS n',
  'RETURN 1 AS x UNION CREATE (n:New) RETURN 2 AS x',
  '/* RETURN 1 */ CREATE (n:New)',
  'create (n:New)',
];

const REFUSALS: readonly ProblemCode[] = [
  'read-only',
  'not-permitted',
  'unsupported',
  'syntax',
  'query-failed',
];

export function access(graph: Opened): void {
  const state = async (): Promise<string> =>
    JSON.stringify(
      await rowsOf(graph(), free('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')),
    );

  beforeEach(async () => {
    await empty(graph());
    await eventsOf(graph(), change('CREATE (n:Kept {id: "k", name: "kept"})'));
  });

  test.each(WRITES)('read access does not run %s', async (text) => {
    const before = await state();
    await problemOf(graph(), free(text), ...REFUSALS);
    expect(await state()).toBe(before);
  });

  test.each(WRITES)('read access keeps a statement of ours from %s, too', async (text) => {
    const before = await state();
    const request: RunRequest = { text, access: 'read', origin: 'statement' };
    await eventsOf(graph(), request).catch(() => {});
    expect(await state()).toBe(before);
  });

  test('write access writes', async () => {
    await eventsOf(graph(), free('MATCH (n:Kept) SET n.name = "changed"', { access: 'write' }));
    expect(await state()).toContain('changed');
  });

  test.each([
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row AS row",
    "load /* */ csv WITH HEADERS FROM 'http://127.0.0.1:1/x' AS row RETURN row AS row",
    "RETURN [x IN [1] | COLLECT { LOAD CSV FROM '/etc/passwd' AS row RETURN row }] AS rows",
  ])('no query from outside reads files: %s', async (text) => {
    for (const kind of ['read', 'write'] as const) {
      const codes: ProblemCode[] = kind === 'read' ? ['not-permitted'] : [...REFUSALS];
      await problemOf(graph(), free(text, { access: kind }), ...codes);
    }
  });

  test('words of a write in strings, names and comments are none', async () => {
    const text = 'MATCH (n:Kept) /* CREATE */ WHERE n.name <> "DELETE" RETURN n.name AS `SET` // MERGE';
    expect(await rowsOf(graph(), free(text))).toEqual([['kept']]);
  });
}
