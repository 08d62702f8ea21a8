import { describe, expect, test } from 'vitest';

import { sampleQueries } from './queries.ts';

describe('the sample queries', () => {
  const queries = sampleQueries();

  test('there are at least six', () => {
    expect(queries.length).toBeGreaterThanOrEqual(6);
  });

  test.each(queries)(
    '$name has a title, an explanation, a limit and only plain reading',
    ({ title, explains, text }) => {
      expect(title).not.toBe('');
      expect(explains).toMatch(/\.$/);
      expect(text).toMatch(/\bLIMIT \d+$/);
      expect(text).not.toMatch(/\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD|CALL)\b/);
    },
  );

  test('no chain of two relationships, which the embedded engine may refuse', () => {
    const chains = queries.filter(({ text }) => /\)<?-\[[^\]]*\]->?\([^)]*\)<?-\[/.test(text));
    expect(chains.map((query) => query.name)).toEqual([]);
  });
});
