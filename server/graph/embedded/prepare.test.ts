import { describe, expect, test } from 'vitest';

import { Problem } from '../../problem.ts';
import type { RunRequest } from '../graph.ts';
import { prepare } from './prepare.ts';

function request(text: string, options: Partial<RunRequest> = {}): RunRequest {
  return { text, access: 'read', origin: 'query', ...options };
}

function rewritten(text: string, options: Partial<RunRequest> = {}): string {
  return prepare(request(text, options)).text;
}

function refusal(text: string, options: Partial<RunRequest> = {}): Problem {
  try {
    prepare(request(text, options));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error(`not refused: ${text}`);
}

describe('names for the items of RETURN', () => {
  test.each([
    ['RETURN n', 'RETURN n AS `n`'],
    ['RETURN n.name,  count( * )', 'RETURN n.name AS `n.name`,  count( * ) AS `count( * )`'],
    ['RETURN DISTINCT n.name ORDER BY n.name', 'RETURN DISTINCT n.name AS `n.name` ORDER BY n.name'],
    ['return 1+1 as two', 'return 1+1 as two'],
    [
      'RETURN [x IN [1, 2] | x], {a: 1, b: 2}',
      'RETURN [x IN [1, 2] | x] AS `[x IN [1, 2] | x]`, {a: 1, b: 2} AS `{a: 1, b: 2}`',
    ],
    ["RETURN 'a, b' // RETURN x", "RETURN 'a, b' AS `'a, b'` // RETURN x"],
    ['RETURN /* one, two */ 1', 'RETURN /* one, two */ 1 AS `1`'],
    ['MATCH (n) RETURN *', 'MATCH (n) RETURN *'],
    ['MATCH (n) RETURN *, count(n)', 'MATCH (n) RETURN *, count(n) AS `count(n)`'],
    ['RETURN 1 UNION ALL RETURN 2', 'RETURN 1 AS `1` UNION ALL RETURN 2 AS `2`'],
    [
      'MATCH (n) RETURN n {.name, x: 1} SKIP 1 LIMIT 2;',
      'MATCH (n) RETURN n {.name, x: 1} AS `n {.name, x: 1}` SKIP 1 LIMIT 2;',
    ],
    ['CALL { MATCH (n) RETURN n } RETURN n', 'CALL { MATCH (n) RETURN n AS `n` } RETURN n AS `n`'],
    ['CALL (a) { RETURN a } RETURN a', 'CALL (a) { RETURN a AS `a` } RETURN a AS `a`'],
    ['RETURN EXISTS { (a)-->(b) }', 'RETURN EXISTS { (a)-->(b) } AS `EXISTS { (a)-->(b) }`'],
    ['RETURN n.limit, n.return', 'RETURN n.limit AS `n.limit`, n.return AS `n.return`'],
    ["RETURN n.a STARTS WITH 'x'", "RETURN n.a STARTS WITH 'x' AS `n.a STARTS WITH 'x'`"],
    ['WITH 1 AS limit RETURN 2', 'WITH 1 AS limit RETURN 2 AS `2`'],
    ['RETURN CASE WHEN true THEN 1 END', 'RETURN CASE WHEN true THEN 1 END AS `CASE WHEN true THEN 1 END`'],
  ])('%s', (text, expected) => {
    expect(rewritten(text)).toBe(expected);
  });

  test('a backtick, which no name of the engine can hold, comes back in the name of the column', () => {
    const { text, columns } = prepare(request('RETURN n.`a b`, `x y`'));
    expect(text).toBe("RETURN n.`a b` AS `n.'a b'`, `x y` AS `x y`");
    expect([...columns]).toEqual([["n.'a b'", 'n.`a b`']]);
  });
});

describe('chains of hops', () => {
  test.each([
    ['(a)-->(b)-->(c)', '(a)-->(b), (b)-->(c)'],
    ['(a)-[r]->(b:B {x: [1, 2]})<-[s:S|T]-(c)', '(a)-[r]->(b:B {x: [1, 2]}), (b)<-[s:S|T]-(c)'],
    ['(a)--()--(c)', '(a)--(node1), (node1)--(c)'],
    ['(node1)--(:B)--( {x: 1})--(c)', '(node1)--(node2:B), (node2)--(node3 {x: 1}), (node3)--(c)'],
    ['(a)-[*1..3]->(`b c`)-->(c)', '(a)-[*1..3]->(`b c`), (`b c`)-->(c)'],
    ['(a)-->(b)-->(c), (d)-->(e)-->(f)', '(a)-->(b), (b)-->(c), (d)-->(e), (e)-->(f)'],
    ['(a)-->(b), (c)', '(a)-->(b), (c)'],
    [
      '(a)-->(b) /* (x) */ -->(c) WHERE (a)-->()-->(c)',
      '(a)-->(b), (b) /* (x) */ -->(c) WHERE (a)-->()-->(c)',
    ],
  ])('%s', (pattern, expected) => {
    expect(rewritten(`MATCH ${pattern} RETURN 1 AS x`)).toBe(`MATCH ${expected} RETURN 1 AS x`);
    expect(rewritten(`MATCH (z) OPTIONAL MATCH ${pattern} RETURN 1 AS x`)).toBe(
      `MATCH (z) OPTIONAL MATCH ${expected} RETURN 1 AS x`,
    );
    expect(prepare(request(`MATCH ${pattern} RETURN 1 AS x`)).chained).toBe(false);
  });

  test('inside CALL they are split, too', () => {
    expect(rewritten('CALL { MATCH (a)-->(b)-->(c) RETURN c } RETURN 1 AS x')).toBe(
      'CALL { MATCH (a)-->(b), (b)-->(c) RETURN c AS `c` } RETURN 1 AS x',
    );
  });

  test.each([
    ['(a)-->(b)-->(c)', '(a)-->(b)-[*1..1]->(c)'],
    ['(a)--()<--(c)-[:R|S]-(d)', '(a)--()<-[*1..1]-(c)-[:R|S*1..1]-(d)'],
    ['(a)-[r {x: 1}]->(b)-[]->(c)', '(a)-[r {x: 1}]->(b)-[*1..1]->(c)'],
    ['(a)-[r]->(b)-[s]->(c)', '(a)-[r]->(b)-[s*1..1]->(c)'],
    ['(a)-->(b)-[*2..3]->(c)', '(a)-->(b)-[*2..3]->(c)'],
    ['(a)-->(b)', '(a)-->(b)'],
  ])('a path stays in one piece, with hops that the engine follows in another way: %s', (path, expected) => {
    expect(prepare(request(`MATCH p = ${path}, (y)-->(z) RETURN p AS x`))).toMatchObject({
      text: `MATCH p = ${expected}, (y)-->(z) RETURN p AS x`,
      chained: false,
    });
  });

  test.each([
    'MATCH p = (a)-->(b)-[s]->(c) RETURN s AS x',
    'MATCH p = (a)-->(b)-[s]->(c) RETURN `s` AS x',
    'MATCH p = (a)-->(b)-[s]->(c) RETURN *',
    'MATCH p = (a)-->(b)-[:R {x: 1}]->(c) RETURN p AS x',
    'MATCH (a)-->()-->(c) RETURN *',
    'MATCH (a)-->()-->(c) WITH *, 1 AS one RETURN one AS x',
    'MATCH p = shortestPath((a)-->(b)-->(c)) RETURN 1 AS x',
  ])('stays, and is known to stay: %s', (text) => {
    expect(prepare(request(text))).toMatchObject({ text, chained: true });
  });

  test.each([
    'CREATE (a)-[:R]->(b)-[:R]->(c)',
    'MERGE (a)-[:R]->(b)-[:R]->(c)',
    'MATCH (a) WHERE EXISTS { MATCH (a)-->(b)-->(c) } RETURN 1 AS x',
    'MATCH ((a)-->(b)){1,3} RETURN 1 AS x',
    "RETURN 'MATCH (a)-->(b)-->(c)' AS x // MATCH (a)-->(b)-->(c)",
  ])('is no chain of a MATCH: %s', (text) => {
    expect(prepare(request(text, { access: 'write' }))).toMatchObject({ text, chained: false });
  });
});

describe('a limit where there is none', () => {
  const rowLimit = 10;
  test.each([
    ['MATCH (n) RETURN n AS n', 'MATCH (n) RETURN n AS n LIMIT 11'],
    ['MATCH (n) RETURN n AS n ORDER BY n.x // all', 'MATCH (n) RETURN n AS n ORDER BY n.x LIMIT 11 // all'],
    ['MATCH (n) RETURN n AS n SKIP 5;', 'MATCH (n) RETURN n AS n SKIP 5 LIMIT 11;'],
    [
      'CALL { MATCH (n) RETURN n AS n } RETURN n AS n',
      'CALL { MATCH (n) RETURN n AS n } RETURN n AS n LIMIT 11',
    ],
  ])('%s', (text, expected) => {
    expect(rewritten(text, { rowLimit })).toBe(expected);
  });

  test.each([
    'MATCH (n) RETURN n AS n LIMIT 3',
    'RETURN 1 AS x UNION RETURN 2 AS x',
    'CALL db.labels()',
    'EXPLAIN MATCH (n) RETURN n AS n',
  ])('none for %s', (text) => {
    expect(rewritten(text, { rowLimit })).toBe(text);
  });

  test('none for a query that writes: it must write all', () => {
    expect(rewritten('MATCH (n) SET n.x = 1 RETURN n AS n', { rowLimit, access: 'write' })).not.toMatch(
      'LIMIT',
    );
  });
});

describe('what is refused', () => {
  test.each([
    "LOAD CSV FROM '/etc/passwd' AS row RETURN row",
    "WITH 1 AS x load /* */ csv from 'f' AS row RETURN row",
    "LOAD `csv` FROM 'f' AS row RETURN row",
    "// x\rLOAD CSV FROM 'f' AS row RETURN row",
    "MATCH (n) RETURN 1LOAD CSV FROM 'f' AS row",
  ])('%s', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'not-permitted' });
    expect(refusal(text, { access: 'write' })).toMatchObject({ code: 'not-permitted' });
  });

  test('not the words LOAD CSV in text, comments and names', () => {
    const text = "MATCH (load:`LOAD CSV`) WHERE load.csv = 'LOAD CSV' RETURN load AS csv // LOAD CSV";
    expect(rewritten(text)).toBe(text);
  });

  test.each([
    'CREATE INDEX FOR (n:P) ON (n.id)',
    'EXPLAIN CREATE INDEX i IF NOT EXISTS FOR (n:P) ON (n.id)',
    '/* x */ create /* y */ constraint c FOR (n:P) REQUIRE n.id IS UNIQUE',
    'DROP INDEX i IF EXISTS',
    'CREATE FULLTEXT INDEX i FOR (n:P) ON EACH [n.id]',
  ])('reading, a change of the schema: %s', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'read-only', position: { line: 1 } });
    expect(refusal(text, { origin: 'statement' })).toMatchObject({ code: 'read-only' });
    expect(rewritten(text, { access: 'write' })).toBe(text);
  });

  test('PROFILE of a write, which would not be told from a read', () => {
    expect(refusal('PROFILE MATCH (n) SET n.x = 1')).toMatchObject({ code: 'read-only' });
    expect(rewritten('PROFILE MATCH (n) SET n.x = 1', { access: 'write' })).toContain('SET');
  });

  test('procedures that the engine does not have, with their place', () => {
    expect(refusal('MATCH (n)\nCALL apoc . `path`.expand(n) YIELD path RETURN path')).toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('apoc.path.expand'),
      position: { line: 2, column: 1, offset: 10 },
    });
    const known = 'CALL db.labels() YIELD label RETURN label AS label';
    expect(rewritten(known)).toBe(known);
  });
});

test('our own statements are left as they are', () => {
  const text = 'MATCH (a)-->(b)-->(c) RETURN count(*)';
  expect(rewritten(text, { origin: 'statement', rowLimit: 5 })).toBe(text);
});

test('every place in the rewritten text is found in the original one', () => {
  const original = "MATCH (a)-->()-->(c) RETURN count( a ), 'é'";
  const { text, originalOffset } = prepare(request(original));
  for (const word of ['MATCH', '-->()', '-->(c)', 'RETURN', 'count( a )', "'é'"]) {
    const place = word === '-->()' ? text.indexOf('-->(node1)') : text.indexOf(word);
    expect(originalOffset(place), word).toBe(original.indexOf(word));
  }
  expect(originalOffset(text.length)).toBe(original.length);
});
