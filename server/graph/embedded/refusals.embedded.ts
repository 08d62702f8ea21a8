import { beforeAll, describe, expect, test } from 'vitest';

import type { Problem } from '../../problem.ts';
import { useAsked } from './asked.contract.ts';

const { write, answer, problem } = useAsked();

beforeAll(async () => {
  await write('CREATE INDEX FOR (n:N) ON (n.id)');
  await write("CREATE (:N {id: 1, name: 'one'})-[:K]->(:N {id: 2, name: 'two'})");
});

describe('reading changes nothing', () => {
  test.each([
    'CREATE (:X)',
    "MATCH (n:N {id: 1}) SET n.name = 'x' RETURN n",
    'MATCH (n:N {id: 1}) DETACH DELETE n',
    'MERGE (:X {id: 1})',
    'MATCH (n:N {id: 1}) REMOVE n.name',
    'FOREACH (i IN [1] | CREATE (:X))',
    'CALL { CREATE (x:X) RETURN x } RETURN x',
    'PROFILE CREATE (:X)',
    'CREATE INDEX x FOR (x:X) ON (x.id)',
    'CREATE CONSTRAINT x FOR (x:X) REQUIRE x.id IS UNIQUE',
  ])('%s', async (text) => {
    const before = await answer('MATCH (n) RETURN count(n), count(n.name)');
    expect(await problem(text)).toMatchObject({ code: 'read-only' });
    expect(await problem(text, { origin: 'statement' })).toMatchObject({ code: 'read-only' });
    expect(await answer('MATCH (n) RETURN count(n), count(n.name)')).toEqual(before);
    expect((await answer('SHOW INDEXES')).rows).toHaveLength(1);
    expect((await answer('SHOW CONSTRAINTS')).rows).toEqual([]);
  });

  test('a write that finds nothing to change is no change', async () => {
    expect((await answer('MATCH (n:Nothing) SET n.x = 1 RETURN n')).rows).toEqual([]);
  });

  test.each(['/etc/hostname', 'file:///etc/hostname', 'http://localhost/'])(
    'nor any file: %s',
    async (address) => {
      expect(await problem(`LOAD CSV FROM '${address}' AS row RETURN row`)).toMatchObject({
        code: 'not-permitted',
      });
    },
  );
});

describe('failures', () => {
  test.each<[string, Partial<Problem>]>([
    ['MATCH (n RETURN n', { code: 'syntax', position: { line: 1, column: 10, offset: 9 } }],
    [
      "MATCH (n)\nRETURN '😀é' AS x,\n  n.name AS y y",
      { code: 'syntax', position: { line: 3, column: 15, offset: 43 } },
    ],
    [
      'MATCH (a)-->()-->(c)\nRETURN a.name, count(*) +',
      { code: 'syntax', position: { line: 2, column: 26, offset: 46 } },
    ],
    ["RETURN 'x", { code: 'syntax', position: { line: 1, column: 8, offset: 7 } }],
    [
      'MATCH (n) RETURN m',
      { code: 'syntax', hint: "Did you mean 'n'?", position: { line: 1, column: 18, offset: 17 } },
    ],
    ['RETURN 1 AS x, 2 AS x', { code: 'syntax' }],
    ['RETURN $nope AS x', { code: 'parameter-missing', message: 'The query needs the parameter $nope.' }],
    ['RETURN 1 / 0', { code: 'query-failed', message: 'Division by zero: 1 / 0.' }],
    ['RETURN 9223372036854775807 + 1', { code: 'query-failed' }],
    ['RETURN point({x: 1, y: 2})', { code: 'unsupported' }],
    ['RETURN collect(1)[0]', { code: 'unsupported', hint: expect.stringContaining('WITH') }],
    ['CALL apoc.help("x")', { code: 'unsupported' }],
    [
      'RETURN COLLECT { MATCH (n) RETURN n.id }',
      { code: 'unsupported', position: { line: 1, column: 8, offset: 7 } },
    ],
    ['SHOW PROCEDURES', { code: 'unsupported', position: { line: 1, column: 1, offset: 0 } }],
    ['MATCH (n:!N) RETURN n', { code: 'unsupported' }],
    [
      'MATCH (n:A|B) RETURN n',
      { code: 'unsupported', message: expect.stringContaining('label expressions') },
    ],
    ['MATCH (n WHERE n.x = 1) RETURN n', { code: 'unsupported', message: expect.stringContaining('WHERE') }],
    ['MATCH (n) WHERE RETURN n', { code: 'syntax' }],
    ['RETURN $1 AS x', { code: 'unsupported', message: expect.stringContaining('numbered') }],
    ['MATCH (n) RETURN [count(*)] AS x', { code: 'unsupported', hint: expect.stringContaining('WITH') }],
    ['MATCH (a) ((b)-->(c)){1,3} RETURN a', { code: 'unsupported' }],
  ])('%s', async (text, expected) => {
    expect(await problem(text)).toMatchObject(expected);
  });

  test('a constraint, with its words', async () => {
    for (const text of [
      'CREATE INDEX u FOR (u:U) ON (u.id)',
      'CREATE CONSTRAINT v FOR (u:U) REQUIRE u.id IS UNIQUE',
    ]) {
      await write(text);
    }
    await write('CREATE (:U {id: 1})');
    expect(await problem('CREATE (:U {id: 1})', { access: 'write' })).toMatchObject({ code: 'constraint' });
    await write('DROP CONSTRAINT v');
    await write('DROP INDEX u');
  });
});
