import { expect, test } from 'vitest';

import { labelQuery, typeQuery } from './legend-queries.ts';

test('names stand bare where they can, and in backticks where they must', () => {
  expect(labelQuery('Person')).toBe('MATCH (n:Person)\nRETURN n\nLIMIT 100');
  expect(labelQuery('Odd `label`')).toContain('(n:`Odd ``label```)');
  expect(labelQuery("It's $& $1")).toContain("(n:`It's $& $1`)");
  expect(typeQuery('ACTED_IN')).toBe('MATCH (from)-[r:ACTED_IN]->(to)\nRETURN from, r, to\nLIMIT 100');
  expect(typeQuery('in')).toContain('[r:`in`]');
  expect(typeQuery('Über')).toContain('[r:`Über`]');
});
