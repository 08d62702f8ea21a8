import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { FUNCTIONS } from '../../client/state/cypher/functions.ts';
import { agreedFix, candidatesFor } from '../../client/state/fixes/candidates.ts';
import { fixed } from '../../client/state/fixes/fix.ts';
import { problemSchema } from '../../contract/problem.ts';
import type { ProblemBody } from '../../contract/problem.ts';
import { jsonBody, startServer } from '../api/server.ts';
import type { TestServer } from '../api/server.ts';
import { BEYOND, MISTAKES } from './mistakes.ts';

const VOCABULARY = {
  labels: ['Person', 'Country'],
  types: ['KNOWS'],
  functions: FUNCTIONS.map(({ name }) => name),
};

/**
 * Every fix on offer takes its problem away on this engine: the query runs.
 * @param clear empties a database that other suites use as well
 */
export function fixesSuite(
  engine: string,
  graphUrl: () => string,
  clear: (server: TestServer) => Promise<void> = () => Promise.resolve(),
): void {
  describe(`fixes on ${engine}`, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ graphUrl: graphUrl(), args: ['--load-sample', 'false'] });
      await clear(server);
    });
    afterAll(() => server.close());

    test.each(MISTAKES)('%s', async (query, expected) => {
      expect(await offered(query)).toBe(expected);
      expect(await wrongWith(expected)).toBeNull();
    });

    test('of two mistakes the first is mended first', async () => {
      const one = await offered('MATCH (n) WHERE n.name IS NOT NUL RETURN cuont(n)');
      expect(one).toBe('MATCH (n) WHERE n.name IS NOT NULL RETURN cuont(n)');
      expect(await offered(one ?? '')).toBe('MATCH (n) WHERE n.name IS NOT NULL RETURN count(n)');
    });

    test.each(BEYOND)('nothing is offered for %s', async (query) => {
      expect(await offered(query)).toBeNull();
    });

    async function offered(query: string): Promise<string | null> {
      const problem = await wrongWith(query);
      if (problem === null) throw new Error(`nothing is wrong with ${query}`);
      const candidates = candidatesFor(query, problem, VOCABULARY);
      const fix = await agreedFix(query, candidates, (text) =>
        wrongWith(`EXPLAIN ${text}`, 'EXPLAIN '.length),
      );
      return fix === null ? null : fixed(query, fix);
    }

    async function wrongWith(query: string, before = 0): Promise<ProblemBody | null> {
      const response = await server.fetch('/api/query', jsonBody({ query }));
      const last = lastLine(await response.text());
      if (last.includes('"kind":"end"')) return null;
      const problem = problemSchema.parse(JSON.parse(last));
      const { position } = problem;
      return position === undefined
        ? problem
        : { ...problem, position: { ...position, offset: position.offset - before } };
    }
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
