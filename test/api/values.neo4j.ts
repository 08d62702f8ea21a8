import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Value } from '../../contract/values.ts';
import { neo4jUrl } from '../neo4j/url.ts';
import { clearNeo4j } from './neo4j.ts';
import { startServer } from './server.ts';
import type { TestServer } from './server.ts';

/** What is sent for each Cypher expression, worked out by hand from the encoding's table. */
const GOLDEN: readonly (readonly [string, Value])[] = [
  ['0', 0],
  ['-1', -1],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', { $type: 'Integer', _value: '9007199254740993' }],
  ['-9223372036854775808', { $type: 'Integer', _value: '-9223372036854775808' }],
  ['1', 1],
  ['1.0', { $type: 'Float', _value: '1.0' }],
  ['1.5', 1.5],
  ['-0.0', { $type: 'Float', _value: '-0.0' }],
  ['0.0/0.0', { $type: 'Float', _value: 'NaN' }],
  ['1.0/0.0', { $type: 'Float', _value: 'Infinity' }],
  ['-1.0/0.0', { $type: 'Float', _value: '-Infinity' }],
  ['true', true],
  ['null', null],
  ["date('2022-01-07')", { $type: 'Date', _value: '2022-01-07' }],
  ["localtime('10:00:00.123456789')", { $type: 'LocalTime', _value: '10:00:00.123456789' }],
  ["time('10:00:00+01:00')", { $type: 'Time', _value: '10:00:00+01:00' }],
  ["localdatetime('2022-01-12T10:00:00')", { $type: 'LocalDateTime', _value: '2022-01-12T10:00:00' }],
  [
    "datetime('2022-01-12T10:00:00.000000001+01:00')",
    { $type: 'OffsetDateTime', _value: '2022-01-12T10:00:00.000000001+01:00' },
  ],
  [
    "datetime('2022-01-12T10:00:00.123456789[Europe/Brussels]')",
    { $type: 'ZonedDateTime', _value: '2022-01-12T10:00:00.123456789+01:00[Europe/Brussels]' },
  ],
  ["duration('P1M2DT3.5S')", { $type: 'Duration', _value: 'P1M2DT3.5S' }],
  ['point({longitude: 1, latitude: 2})', { $type: 'Point', _value: 'SRID=4326;POINT (1.0 2.0)' }],
  ['point({x: 1, y: 2, z: 3})', { $type: 'Point', _value: 'SRID=9157;POINT Z (1.0 2.0 3.0)' }],
  ['[1, [2.0, null], []]', [1, [{ $type: 'Float', _value: '2.0' }, null], []]],
  ["{a: {b: [1]}, c: ''}", { a: { b: [1] }, c: '' }],
  ['{`$type`: 1, x: 2}', { $type: 'Map', _value: { $type: 1, x: 2 } }],
  ["'🧑‍🚒 \\u05E9\\u05DC\\u05D5\\u05DD مرحبا'", '🧑‍🚒 שלום مرحبا'],
];

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ graphUrl: neo4jUrl(), args: ['--allow-writes'] });
  await clearNeo4j(server);
});
afterAll(() => server.close());

test.each(GOLDEN)('%s', async (expression, encoded) => {
  const { rows } = await server.query(`RETURN ${expression} AS value`);
  expect(rows).toEqual([[encoded]]);
});

test.each(GOLDEN)('%s as a parameter means the same', async (expression, encoded) => {
  const query =
    `WITH $value AS given, ${expression} AS made ` +
    'RETURN given AS given, valueType(given) = valueType(made) AS sameType, ' +
    'given = made OR (given IS NULL AND made IS NULL) OR toString(given) = toString(made) AS same';
  const asked = /^[{[]/.test(expression) ? query.replace(/ OR toString.* AS same/, ' AS same') : query;
  const { rows } = await server.query(asked, { parameters: { value: encoded } });
  expect(rows[0]?.[0]).toEqual(encoded);
  expect(rows[0]?.[1]).toBe(true);
  // A list with null in it equals nothing, not even itself.
  expect(rows[0]?.[2]).toBe(expression.startsWith('[') ? null : true);
});

test('bytes go there and back', async () => {
  const bytes = { $type: 'Base64', _value: 'AAEC/w==' };
  const { rows } = await server.query('RETURN $bytes AS bytes', { parameters: { bytes } });
  expect(rows).toEqual([[bytes]]);
});

test('a string of a megabyte goes there and back', async () => {
  const text = 'ä'.repeat(1_000_000);
  const { rows } = await server.query('RETURN $text AS text', { parameters: { text } });
  expect(rows[0]?.[0]).toBe(text);
});

test('odd names of properties are ordinary', async () => {
  const write = { access: 'write' };
  const properties = JSON.parse('{"__proto__":"kept","constructor":1,"toString":"t","a.b":[1,2]}') as Value;
  await server.query('CREATE (n:Odd) SET n = $properties', { ...write, parameters: { properties } });
  const { rows } = await server.query(
    'MATCH (n:Odd) RETURN n AS n, elementId(n) AS id, properties(n) AS map',
  );
  const [node, id, map] = rows[0] as [{ _value: { _properties: object } }, string, object];
  for (const found of [node._value._properties, map]) {
    expect(new Map(Object.entries(found))).toEqual(new Map(Object.entries(properties as object)));
  }
  const alone = await server.get('GET /api/nodes/:id', `/api/nodes/${encodeURIComponent(id)}`);
  expect(JSON.stringify(alone.node._value._properties)).toContain('"__proto__":"kept"');
  expect(({} as { kept?: unknown }).kept).toBeUndefined();
});

test('paths hold their nodes and relationships in order', async () => {
  const { rows } = await server.query('CREATE p = (:A {n: 1})-[:R {w: 1.0}]->(:B) RETURN p AS p', {
    access: 'write',
  });
  expect(rows[0]?.[0]).toMatchObject({
    $type: 'Path',
    _value: [
      { $type: 'Node', _value: { _labels: ['A'], _properties: { n: 1 } } },
      {
        $type: 'Relationship',
        _value: { _type: 'R', _properties: { w: { $type: 'Float', _value: '1.0' } } },
      },
      { $type: 'Node', _value: { _labels: ['B'] } },
    ],
  });
});
