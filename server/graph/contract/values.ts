import { describe, expect, test } from 'vitest';

import type { Inexact } from '../../../contract/stream.ts';
import { isList, isNode, isPath, isRelationship, mapFrom } from '../../../contract/values.ts';
import type { TextTag, Value } from '../../../contract/values.ts';
import { Problem } from '../../problem.ts';
import type { Graph } from '../graph.ts';
import { change, empty, eventsOf, free, rowsOf, valueOf } from './ask.ts';
import type { Opened } from './ask.ts';

const tagged = ($type: TextTag, _value: string): Value => ({ $type, _value });

interface Sample {
  readonly name: string;
  readonly value: Value;
  /** What an engine may say that it does not hold exactly. */
  readonly kind: Inexact | null;
}

const VALUES: readonly Sample[] = [
  sample('null', null),
  sample('true', true),
  sample('an empty string', ''),
  sample('text of many scripts', 'Zürich 北京 العربية \u202Eעברית 👩‍👩‍👧 \u0000 \\u0041 "\'`'),
  sample('zero', 0),
  sample('a negative integer', -1),
  sample('the largest safe integer', 9_007_199_254_740_991),
  sample('2^53 + 1', tagged('Integer', '9007199254740993')),
  sample('the largest integer', tagged('Integer', '9223372036854775807')),
  sample('the smallest integer', tagged('Integer', '-9223372036854775808')),
  sample('a float', 1.5),
  sample('a small float', 5e-324),
  sample('a whole float', tagged('Float', '1.0'), 'float'),
  sample('a large float', tagged('Float', '1e+300'), 'float'),
  sample('negative zero', tagged('Float', '-0.0'), 'float'),
  sample('NaN', tagged('Float', 'NaN'), 'float'),
  sample('infinity', tagged('Float', 'Infinity'), 'float'),
  sample('negative infinity', tagged('Float', '-Infinity'), 'float'),
  sample('a list', [1, 'two', null, [3.5, []]]),
  sample(
    'a map',
    mapFrom([
      ['a', 1],
      ['', [true]],
      ['nested', mapFrom([['b', null]])],
    ]),
  ),
  sample('a map with a key $type', { $type: 'Map', _value: { $type: 'Node', x: 1 } }),
  sample(
    'a map with a key __proto__',
    mapFrom([
      ['__proto__', 'x'],
      ['constructor', 1],
    ]),
  ),
  sample('a date', tagged('Date', '2022-01-07'), 'temporal'),
  sample('a local time', tagged('LocalTime', '10:00:00.123456789'), 'temporal'),
  sample('a time', tagged('Time', '10:00:00.000000001-03:30'), 'temporal'),
  sample('a local datetime', tagged('LocalDateTime', '2022-01-12T10:00:00.5'), 'temporal'),
  sample('a datetime', tagged('OffsetDateTime', '2022-01-12T10:00:00.123456789+01:00'), 'temporal'),
  sample(
    'a datetime in a zone',
    tagged('ZonedDateTime', '2022-07-12T10:00:00.123456789+02:00[Europe/Brussels]'),
    'temporal',
  ),
  sample('a duration', tagged('Duration', 'P1Y2M10DT-3.000000001S'), 'temporal'),
  sample('a point on the globe', tagged('Point', 'SRID=4326;POINT (4.35 50.85)'), 'point'),
  sample('a point in space', tagged('Point', 'SRID=9157;POINT Z (1.0 -2.5 3.0)'), 'point'),
];

function sample(name: string, value: Value, kind: Inexact | null = null): Sample {
  return { name, value, kind };
}

/** The value as a text in which the order of keys says nothing: databases do not keep it. */
function canonical(value: Value | undefined): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value as Readonly<Record<string, Value>>);
  return `{${entries
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .toSorted()
    .join()}}`;
}

/** What an engine gives back for a value; `unsupported` where it says in words that it cannot take it. */
async function echo(graph: Graph, value: Value): Promise<string> {
  try {
    return canonical(await valueOf(graph, free('RETURN $x AS x', { parameters: { x: value } })));
  } catch (error) {
    if (error instanceof Problem && error.code === 'unsupported') return error.code;
    throw error;
  }
}

export function values(graph: Opened): void {
  const inexact = (): readonly Inexact[] => graph().info.capabilities.inexact;

  test.each(VALUES)('$name comes back as it went in', async ({ value, kind }) => {
    const back = await echo(graph(), value);
    const announced = kind !== null && inexact().includes(kind);
    expect(announced ? canonical(value) : back).toBe(canonical(value));
  });

  test('claims to be inexact only where it is', async () => {
    const lost = new Set<Inexact>();
    for (const { value, kind } of VALUES) {
      if (kind !== null && (await echo(graph(), value)) !== canonical(value)) lost.add(kind);
    }
    expect([...lost].toSorted()).toEqual([...inexact()].toSorted());
  });

  test('bytes come back as they went in, or are refused', async () => {
    const bytes = tagged('Base64', 'AAECf4D/');
    expect([canonical(bytes), 'unsupported']).toContain(await echo(graph(), bytes));
  });

  test('an integer stays one and a fraction stays one in the database', async () => {
    const request = free('RETURN $i / 2 AS i, $f / 2 AS f', { parameters: { i: 3, f: 3.5 } });
    expect(await rowsOf(graph(), request)).toEqual([[1, 1.75]]);
  });

  test('a text of a megabyte comes back whole', async () => {
    const text = 'äöü😀'.repeat(200_000);
    expect(await valueOf(graph(), free('RETURN $x AS x', { parameters: { x: text } }))).toBe(text);
  });

  describe('of elements', () => {
    test('nodes, relationships and paths name each other by ids that hold', async () => {
      await empty(graph());
      const create =
        'CREATE (a:A {name: "a"}) CREATE (b:B:C {name: "b"}) CREATE (a)-[:KNOWS {since: 2020}]->(b)';
      await eventsOf(graph(), change(create));
      const parts = 'MATCH (a:A)-[r:KNOWS]->(b:B) RETURN a AS a, r AS r, b AS b';
      const [a, r, b] = (await rowsOf(graph(), free(parts)))[0] ?? [];
      if (!isNode(a) || !isRelationship(r) || !isNode(b)) throw new Error('elements of other kinds');
      expect(a._value._labels).toEqual(['A']);
      expect([...b._value._labels].toSorted()).toEqual(['B', 'C']);
      expect(a._value._properties).toEqual({ name: 'a' });
      expect(r._value).toMatchObject({
        _type: 'KNOWS',
        _start_node_element_id: a._value._element_id,
        _end_node_element_id: b._value._element_id,
        _properties: { since: 2020 },
      });
      const backwards = 'MATCH p = (b:B)<-[:KNOWS*1..1]-(a:A) RETURN p AS p';
      const path = await valueOf(graph(), free(backwards));
      expect(isPath(path) && path._value).toEqual([b, r, a]);
      expect(await rowsOf(graph(), free(parts))).toEqual([[a, r, b]]);
    });

    test('a property may be called __proto__', async () => {
      await empty(graph());
      const parameters = {
        p: mapFrom([
          ['__proto__', 'x'],
          ['constructor', 1],
        ]),
      };
      await eventsOf(graph(), change('CREATE (n:Odd) SET n = $p', { parameters }));
      const node = await valueOf(graph(), free('MATCH (n:Odd) RETURN n AS n'));
      expect(isNode(node) && new Map(Object.entries(node._value._properties))).toEqual(
        new Map<string, Value>([
          ['__proto__', 'x'],
          ['constructor', 1],
        ]),
      );
    });
  });
}
