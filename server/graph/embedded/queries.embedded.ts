import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Parameters, Value } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';
import { statement } from '../../statements.ts';
import type { Graph, RunRequest } from '../graph.ts';
import { collect, runStatement } from '../read.ts';
import { openEmbedded } from './open.ts';

const NODES = 5000;
const RELATIONSHIPS = 30_000;

let graph: Graph;
const edges: [number, number][] = [];

beforeAll(async () => {
  graph = await openEmbedded({ file: null, onRestart: (reason) => expect.fail(reason) });
  await write('CREATE INDEX FOR (n:N) ON (n.id)');
  await write(`UNWIND range(0, ${NODES - 1}) AS id CREATE (:N {id: id, name: 'n' + toString(id % 7)})`);
  let seed = 7;
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * NODES);
  };
  while (edges.length < RELATIONSHIPS) edges.push([next(), next()]);
  for (let start = 0; start < RELATIONSHIPS; start += 1000) {
    const text =
      'UNWIND $pairs AS pair MATCH (a:N {id: pair[0]}) MATCH (b:N {id: pair[1]}) CREATE (a)-[:K]->(b)';
    await write(text, { pairs: edges.slice(start, start + 1000) });
  }
});
afterAll(() => graph.close());

async function write(text: string, parameters: Parameters = {}): Promise<void> {
  await collect(graph, { text, parameters, access: 'write', origin: 'statement' });
}

async function answer(
  text: string,
  options: Partial<RunRequest> = {},
): Promise<{ columns: readonly string[]; rows: Value[][] }> {
  let columns: readonly string[] = [];
  const rows: Value[][] = [];
  for await (const event of graph.run({ text, access: 'read', origin: 'query', ...options })) {
    if (event.kind === 'head') ({ columns } = event);
    if (event.kind === 'rows') rows.push(...event.rows.map((row) => [...row]));
  }
  return { columns, rows };
}

async function problem(text: string, options: Partial<RunRequest> = {}): Promise<Problem> {
  const error: unknown = await answer(text, options).then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error;
  return error;
}

/** Pairs of different relationships that meet, counted here and not by the engine. */
function twoHops(): number {
  const from = new Map<number, number>();
  for (const [start] of edges) from.set(start, (from.get(start) ?? 0) + 1);
  return edges.reduce((sum, [start, end]) => sum + (from.get(end) ?? 0) - (start === end ? 1 : 0), 0);
}

describe('chains on 5,000 nodes and 30,000 relationships, which the engine cannot run as they are', () => {
  test('as they are', async () => {
    const text = 'MATCH (a)-->(b)-->(c) RETURN count(*) AS count';
    expect(await problem(text, { origin: 'statement' })).toMatchObject({ code: 'unsupported' });
  });

  test('three nodes of each row', async () => {
    const { columns, rows } = await answer('MATCH (a)-->(b)-->(c) RETURN a,b,c LIMIT 25');
    expect(columns).toEqual(['a', 'b', 'c']);
    expect(rows).toHaveLength(25);
    const known = new Set(edges.map(String));
    for (const row of rows) {
      const [a, b, c] = row.map(
        (node) => (node as { _value: { _properties: { id: number } } })._value._properties.id,
      );
      expect(known.has(`${a},${b}`) && known.has(`${b},${c}`)).toBe(true);
    }
  });

  test('the right number of them', async () => {
    expect((await answer('MATCH (a)-->()-->(c) RETURN count(*)')).rows).toEqual([[twoHops()]]);
  });

  test('paths of them, as many and whole', async () => {
    expect((await answer('MATCH p = (a)-->()-->(c) RETURN count(p)')).rows).toEqual([[twoHops()]]);
    const { rows } = await answer('MATCH p = (a)-->(b)-[:K]->(c) RETURN p, b LIMIT 5');
    for (const [path, b] of rows) {
      const steps = (path as { _value: { $type: string }[] })._value;
      expect(steps.map(({ $type }) => $type)).toEqual([
        'Node',
        'Relationship',
        'Node',
        'Relationship',
        'Node',
      ]);
      expect(steps[2]).toEqual(b);
    }
  });

  test('what stays a chain is refused with the form that works', async () => {
    expect(await problem('MATCH p = (a)-->(b)-[r]->(c) RETURN count(p), count(r)')).toMatchObject({
      code: 'unsupported',
      hint: expect.stringContaining('(a)-[r1]->(b), (b)-[r2]->(c)'),
    });
  });
});

describe('answers of rewritten queries', () => {
  test('an aggregating RETURN without names answers nodes under the names Neo4j gives', async () => {
    const { columns, rows } = await answer('MATCH (n {id: 3})-->(m) RETURN n, count( m ), n.name+"x"');
    expect(columns).toEqual(['n', 'count( m )', 'n.name+"x"']);
    expect(rows).toEqual([
      [expect.objectContaining({ $type: 'Node' }), edges.filter(([a]) => a === 3).length, 'n3x'],
    ]);
  });

  test('backticks in the text of an item', async () => {
    const { columns, rows } = await answer('MATCH (`the n` {id: 3}) RETURN `the n`.`name`, `the n`.id');
    expect(columns).toEqual(['`the n`.`name`', '`the n`.id']);
    expect(rows).toEqual([['n3', 3]]);
  });

  test('ORDER BY may repeat the item', async () => {
    const { rows } = await answer(
      'MATCH (n:N) RETURN n.name, count(*) ORDER BY count(*) DESC, n.name LIMIT 2',
    );
    expect(rows).toEqual([
      ['n0', 715],
      ['n1', 715],
    ]);
  });

  test('rows beyond the limit are neither made nor read', async () => {
    const { rows, end } = await collect(graph, {
      text: 'MATCH (a)-->(b), (c)-->(d) RETURN a, d',
      access: 'read',
      origin: 'query',
      rowLimit: 10,
    });
    expect(rows).toHaveLength(10);
    expect(end.truncated).toEqual({ by: 'rows', limit: 10 });
  });
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

test('plans: EXPLAIN runs nothing, PROFILE counts rows', async () => {
  const explained = await collect(graph, {
    text: 'EXPLAIN MATCH (n:N {id: 1})-->(m) RETURN m',
    access: 'read',
    origin: 'query',
  });
  expect(explained.end.plan).toMatchObject({ operator: 'Return', children: [{ operator: 'Expand' }] });
  const profiled = await collect(graph, {
    text: 'PROFILE MATCH (n:N) RETURN n',
    access: 'read',
    origin: 'query',
  });
  expect(profiled.end.plan).toMatchObject({ operator: 'Project', rows: NODES });
  expect(profiled.rows).toEqual([]);
});

test('many reads beside a write, all right', async () => {
  const reads = Array.from({ length: 20 }, (_, id) =>
    answer(`MATCH (n:N {id: ${id}})-->(m) RETURN count(m) AS c`),
  );
  const written = write('UNWIND range(1, 1000) AS i CREATE (:Beside {id: i})');
  for (const [id, { rows }] of (await Promise.all(reads)).entries()) {
    expect(rows).toEqual([[edges.filter(([a]) => a === id).length]]);
  }
  await written;
});

test('writes asked for at once are made one after another', async () => {
  const merge = "MERGE (c:Counter {id: 'one'}) ON CREATE SET c.count = 1 ON MATCH SET c.count = c.count + 1";
  await Promise.all(Array.from({ length: 40 }, () => write(merge)));
  expect((await answer('MATCH (c:Counter) RETURN c.count')).rows).toEqual([[40]]);
});

test('the statements for a unique key may be run again, and keep the index that makes them quick', async () => {
  const label = 'Entity';
  expect(statement('embedded', 'import-index').why).toBeTruthy();
  for (let round = 0; round < 2; round += 1) {
    await runStatement(
      graph,
      'import-index',
      {},
      { access: 'write', slots: { name: 'entity_index', label } },
    );
    await runStatement(
      graph,
      'import-constraint',
      {},
      { access: 'write', slots: { name: 'entity_id', label } },
    );
  }
  expect((await answer('SHOW INDEXES')).rows.filter(([name]) => name === 'entity_index')).toHaveLength(1);
  expect((await answer('SHOW CONSTRAINTS')).rows).toHaveLength(1);
  await write("CREATE (:Entity {id: 'a'})");
  expect(await problem("CREATE (:Entity {id: 'a'})", { access: 'write' })).toMatchObject({
    code: 'constraint',
  });
});
