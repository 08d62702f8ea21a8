import { beforeAll, describe, expect, test } from 'vitest';

import { collect } from '../read.ts';
import { useAsked } from './asked.contract.ts';

const NODES = 5000;
const RELATIONSHIPS = 30_000;

const asked = useAsked();
const { write, answer, problem } = asked;

const edges: [number, number][] = [];

beforeAll(async () => {
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
    const { rows, end } = await collect(asked.graph, {
      text: 'MATCH (a)-->(b), (c)-->(d) RETURN a, d',
      access: 'read',
      origin: 'query',
      rowLimit: 10,
    });
    expect(rows).toHaveLength(10);
    expect(end.truncated).toEqual({ by: 'rows', limit: 10 });
  });
});

test('plans: EXPLAIN runs nothing, PROFILE counts rows', async () => {
  const explained = await collect(asked.graph, {
    text: 'EXPLAIN MATCH (n:N {id: 1})-->(m) RETURN m',
    access: 'read',
    origin: 'query',
  });
  expect(explained.end.plan).toMatchObject({ operator: 'Return', children: [{ operator: 'Expand' }] });
  const profiled = await collect(asked.graph, {
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
