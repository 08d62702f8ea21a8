import { expect, test } from 'vitest';

import type { ProblemBody } from '../../../contract/problem.ts';
import { failure } from './failure.ts';

const NO_MEANS = { fix: null, permitted: null, parameters: '{}' };
const FIX = { from: 17, to: 23, insert: 'RETURN', asks: 'Did you mean RETURN?' };

function problem(detail: string, more: Partial<ProblemBody> = {}): ProblemBody {
  return { code: 'syntax', status: 400, title: 'The query is not valid Cypher', detail, ...more };
}

test('a long list of what might have stood there is cut, and left out beside a fix', () => {
  const query = 'MATCH (p:Person) RETRUN p';
  const position = { line: 1, column: 18, offset: 17 };
  const detail =
    "Invalid input 'RETRUN': expected ',', 'CALL', 'CREATE', 'DELETE', 'LIMIT', 'RETURN' or <EOF>";
  const refused = problem(detail, { position });
  expect(failure(query, refused, NO_MEANS)).toMatchObject({
    from: 17,
    to: 23,
    says: "Invalid input 'RETRUN': expected ',', 'CALL', 'CREATE', 'DELETE' or 3 others.",
    whole: detail,
    remedy: null,
  });
  expect(failure(query, refused, { ...NO_MEANS, fix: FIX })).toMatchObject({
    says: "Invalid input 'RETRUN'.",
    advice: 'Did you mean RETURN?',
    remedy: { kind: 'change' },
  });
});

test("the embedded engine's names of signs are told as the signs", () => {
  const refused = problem('Expected RParen.', { position: { line: 1, column: 10, offset: 9 } });
  expect(failure('MATCH (n RETURN n', refused, NO_MEANS)?.says).toBe('Expected ) here.');
});

test('what has no position is shown at the word it is about, or not in the query at all', () => {
  const write = problem('This query would change the graph.', {
    code: 'read-only',
    hint: 'Start with --allow-writes.',
  });
  const query = 'MATCH (n) SET n.x = $x RETURN n';
  expect(failure(query, write, NO_MEANS)).toMatchObject({
    from: 10,
    to: 13,
    advice: 'Start with --allow-writes.',
  });
  expect(failure(query, write, { ...NO_MEANS, permitted: false })?.remedy).toEqual({ kind: 'permit-writes' });
  expect(failure(query, write, { ...NO_MEANS, permitted: true })).toMatchObject({
    advice: 'Run it again.',
    remedy: null,
  });

  const missing = problem('Expected parameter(s): x', { code: 'parameter-missing' });
  expect(failure(query, missing, NO_MEANS)).toMatchObject({ from: 20, remedy: { kind: 'add-parameters' } });
  expect(failure(query, missing, { ...NO_MEANS, parameters: '{"x": 1}' })?.advice).toBe('Run it again.');

  expect(failure(query, problem('Gone.', { code: 'unavailable' }), NO_MEANS)).toBeNull();
});
