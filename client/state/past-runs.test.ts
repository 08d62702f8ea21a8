import { expect, test } from 'vitest';

import { isHistory, remembered } from './past-runs.ts';
import type { PastRun } from './past-runs.ts';

const run: PastRun = { query: 'RETURN 1', parameters: '{}', at: 1, state: 'done', rows: 1, elapsedMs: 2 };

test('the same query again moves to the front, other parameters make it another', () => {
  const past = remembered(remembered([], run), { ...run, query: 'RETURN 2' });
  const again = remembered(past, { ...run, at: 9 });
  expect(again.map(({ query, at }) => [query, at])).toEqual([
    ['RETURN 1', 9],
    ['RETURN 2', 1],
  ]);
  expect(remembered(again, { ...run, parameters: '{"a": 1}' })).toHaveLength(3);
});

test('neither many runs nor long ones fill the browser', () => {
  let past: readonly PastRun[] = [];
  for (let index = 0; index < 300; index += 1) past = remembered(past, { ...run, query: `RETURN ${index}` });
  expect(past).toHaveLength(200);
  expect(past[0]?.query).toBe('RETURN 299');

  for (let index = 0; index < 10; index += 1)
    past = remembered(past, { ...run, query: `// ${index} ${'x'.repeat(100_000)}` });
  expect(JSON.stringify(past).length).toBeLessThan(600_000);
  expect(past[0]?.query).toMatch(/^\/\/ 9 /);
});

test('what is no history is told from one', () => {
  expect(isHistory([])).toBe(true);
  expect(isHistory(JSON.parse(JSON.stringify([run])))).toBe(true);
  for (const broken of [
    undefined,
    null,
    'x',
    {},
    [null],
    [{}],
    [{ ...run, at: 'now' }],
    [{ ...run, rows: null }],
    [{ ...run, state: 'running' }],
    [run, { query: 'RETURN 1' }],
  ])
    expect(isHistory(broken), JSON.stringify(broken)).toBe(false);
});
