import { expect, test } from 'vitest';

import { fill, loadStatements, parseStatement } from './statements.ts';

test('the head of a file declares parameters and slots, and both are checked', () => {
  const file =
    '// Finds it.\n// @param id  the node\n// @slot type\nMATCH (n {id: $id})-[:{{type}}]->() RETURN n AS n;\n';
  const found = parseStatement('x', file);
  expect(found).toMatchObject({ description: 'Finds it.', params: ['id'], slots: ['type'], why: null });
  expect(fill(found, { type: 'A`B' })).toBe('MATCH (n {id: $id})-[:`A``B`]->() RETURN n AS n');
  expect(() => fill(found)).toThrow('slot type');
  expect(() => parseStatement('x', '// @param nope\nRETURN 1 AS one')).toThrow('nope');
  expect(() => parseStatement('x', '// @oops x\nRETURN 1 AS one')).toThrow('@oops');
  expect(() => parseStatement('x', 'RETURN $a AS a')).toThrow('parameter a');
});

test('slots take several labels, several types and small numbers', () => {
  const found = parseStatement(
    'x',
    '// @slot l\n// @slot t\n// @slot n\nMATCH (:{{l}})-[:{{t}}*1..{{n}}]-() RETURN 1 AS one',
  );
  expect(fill(found, { l: { labels: ['A', 'B'] }, t: { types: ['C', 'D'] }, n: 3 })).toBe(
    'MATCH (:`A`:`B`)-[:`C`|`D`*1..3]-() RETURN 1 AS one',
  );
  expect(() => fill(found, { l: 'A', t: 'B', n: 1.5 })).toThrow('whole number');
});

test('every statement of both engines parses, says what it does, and an override says why', () => {
  for (const engine of ['neo4j', 'embedded'] as const) {
    for (const found of loadStatements(engine).values()) expect(found.description, found.name).not.toBe('');
  }
});
