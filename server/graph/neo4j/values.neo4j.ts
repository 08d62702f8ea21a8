import { afterAll, beforeAll, expect, test } from 'vitest';

import { isNode, mapFrom } from '../../../contract/values.ts';
import type { Value } from '../../../contract/values.ts';
import { neo4jUrl } from '../../../test/neo4j/url.ts';
import { change, empty, eventsOf, free, rowsOf, valueOf } from '../contract/ask.ts';
import type { Graph } from '../graph.ts';
import { openNeo4j } from './open.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openNeo4j({ url: neo4jUrl() });
});
afterAll(async () => graph.close());

/** What the server computes, and what it has to look like on the wire. */
const GOLDEN: readonly (readonly [string, string])[] = [
  ['0', '0'],
  ['-1', '-1'],
  ['2147483647', '2147483647'],
  ['-2147483648', '-2147483648'],
  ['2147483648', '2147483648'],
  ['9007199254740991', '9007199254740991'],
  ['9007199254740993', '{"$type":"Integer","_value":"9007199254740993"}'],
  ['-9223372036854775808', '{"$type":"Integer","_value":"-9223372036854775808"}'],
  ['1', '1'],
  ['1.0', '{"$type":"Float","_value":"1.0"}'],
  ['0.1', '0.1'],
  ['-0.0', '{"$type":"Float","_value":"-0.0"}'],
  ['1e300', '{"$type":"Float","_value":"1e+300"}'],
  ['0.0 / 0.0', '{"$type":"Float","_value":"NaN"}'],
  ['1.0 / 0.0', '{"$type":"Float","_value":"Infinity"}'],
  ['-1.0 / 0.0', '{"$type":"Float","_value":"-Infinity"}'],
  ["date('2022-01-07')", '{"$type":"Date","_value":"2022-01-07"}'],
  ["date('-0044-03-15')", '{"$type":"Date","_value":"-000044-03-15"}'],
  ["localtime('10:00:00.123456789')", '{"$type":"LocalTime","_value":"10:00:00.123456789"}'],
  ["localtime('10:00')", '{"$type":"LocalTime","_value":"10:00:00"}'],
  ["time('10:00:00.5-03:30')", '{"$type":"Time","_value":"10:00:00.5-03:30"}'],
  ["localdatetime('2022-01-12T10:00:00')", '{"$type":"LocalDateTime","_value":"2022-01-12T10:00:00"}'],
  [
    "datetime('2022-01-12T10:00:00.000000001+01:00')",
    '{"$type":"OffsetDateTime","_value":"2022-01-12T10:00:00.000000001+01:00"}',
  ],
  ["datetime('2022-01-12T10:00:00Z')", '{"$type":"OffsetDateTime","_value":"2022-01-12T10:00:00Z"}'],
  [
    "datetime('2022-01-12T10:00:00.123456789[Europe/Brussels]')",
    '{"$type":"ZonedDateTime","_value":"2022-01-12T10:00:00.123456789+01:00[Europe/Brussels]"}',
  ],
  [
    "datetime('2022-07-12T10:00:00[America/St_Johns]')",
    '{"$type":"ZonedDateTime","_value":"2022-07-12T10:00:00-02:30[America/St_Johns]"}',
  ],
  ["duration('P14M3DT-3.5S')", '{"$type":"Duration","_value":"P1Y2M3DT-3.5S"}'],
  ["duration('PT0S')", '{"$type":"Duration","_value":"PT0S"}'],
  ['duration({days: 1, nanoseconds: -1})', '{"$type":"Duration","_value":"P1DT-0.000000001S"}'],
  ['point({longitude: 4.35, latitude: 50.85})', '{"$type":"Point","_value":"SRID=4326;POINT (4.35 50.85)"}'],
  [
    'point({longitude: 4.0, latitude: 50.0, height: 10})',
    '{"$type":"Point","_value":"SRID=4979;POINT Z (4.0 50.0 10.0)"}',
  ],
  ['point({x: 1, y: -0.0})', '{"$type":"Point","_value":"SRID=7203;POINT (1.0 -0.0)"}'],
  ['point({x: 1, y: 2, z: 3})', '{"$type":"Point","_value":"SRID=9157;POINT Z (1.0 2.0 3.0)"}'],
  ['[1, [2.5, [null, []]], {a: {b: [true]}}]', '[1,[2.5,[null,[]]],{"a":{"b":[true]}}]'],
  ['{`__proto__`: 1}', '{"__proto__":1}'],
  ['{`$type`: "Node"}', '{"$type":"Map","_value":{"$type":"Node"}}'],
  ['{`__isInteger__`: true, low: 1, high: 0}', '{"__isInteger__":true,"high":0,"low":1}'],
  ["'👩‍👩‍👧 \u202Eעברית\u202C'", '"👩‍👩‍👧 \u202Eעברית\u202C"'],
];

test.each(GOLDEN)('RETURN %s', async (expression, encoded) => {
  const value = await valueOf(graph, free(`RETURN ${expression} AS x`));
  expect(sortedText(value)).toBe(encoded);
});

test.each(GOLDEN)('$x = %s, given back to the server, is the same value to it', async (expression) => {
  const value = await valueOf(graph, free(`RETURN ${expression} AS x`));
  if (expression.includes('__isInteger__')) return;
  const parameters = { x: value ?? null };
  const text = `WITH ${expression} AS y RETURN coalesce($x = y, true) OR ($x <> $x AND y <> y) AS same, valueType($x) = valueType(y) AS type`;
  expect(await rowsOf(graph, free(text, { parameters }))).toEqual([[true, true]]);
});

test('properties of every kind survive being stored', async () => {
  await empty(graph);
  const properties: readonly (readonly [string, Value])[] = [
    ['__proto__', 'x'],
    ['constructor', 1],
    ['$type', 'Node'],
    ['bytes', { $type: 'Base64', _value: 'AAH/gA==' }],
    ['integers', [1, { $type: 'Integer', _value: '9007199254740993' }]],
    ['floats', [1.5, { $type: 'Float', _value: '2.0' }]],
    ['dates', [{ $type: 'Date', _value: '2022-01-07' }]],
    ['long', '😀é'.repeat(250_000)],
  ];
  await eventsOf(graph, change('CREATE (n:Kept) SET n = $p', { parameters: { p: mapFrom(properties) } }));
  const node = await valueOf(graph, free('MATCH (n:Kept) RETURN n AS n'));
  if (!isNode(node)) throw new Error('not a node');
  expect(sortedText(node._value._properties)).toBe(sortedText(mapFrom(properties)));
});

test('an element id is good for the next query', async () => {
  await empty(graph);
  await eventsOf(graph, change('CREATE (:A {x: 1})-[:R]->(:B)'));
  const [id] = (await rowsOf(graph, free('MATCH (a:A) RETURN elementId(a) AS id')))[0] ?? [];
  const text = 'MATCH (a) WHERE elementId(a) = $id RETURN a AS a';
  const node = await valueOf(graph, free(text, { parameters: { id: id ?? null } }));
  expect(isNode(node) && node._value._element_id).toBe(id);
});

/** JSON with the keys of maps in order; a database keeps none. */
function sortedText(value: Value | undefined): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    const entries = Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });
}
