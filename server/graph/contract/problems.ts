import { afterAll, beforeAll, expect, test } from 'vitest';

import { countNodes, change, empty, eventsOf, free, problemOf } from './ask.ts';
import type { Opened } from './ask.ts';

export function problems(graph: Opened): void {
  test('a syntax error has a place', async () => {
    const problem = await problemOf(graph(), free('MATCH (n)\nRETRUN n AS n'), 'syntax');
    expect(problem.position).toMatchObject({ line: 2, column: 1, offset: 10 });
  });

  test('an unknown variable is a syntax error', async () => {
    await problemOf(graph(), free('RETURN nothing AS x'), 'syntax');
  });

  test('a missing parameter is named', async () => {
    const problem = await problemOf(graph(), free('RETURN $wanted AS x'), 'parameter-missing');
    expect(problem.message).toContain('wanted');
  });

  test('a parameter that is no value of a database is refused', async () => {
    const parameters = { x: { $type: 'Date', _value: 'tomorrow' } } as const;
    await problemOf(graph(), free('RETURN $x AS x', { parameters }), 'bad-request');
  });

  test('an empty text is refused', async () => {
    await problemOf(graph(), free(' '), 'syntax', 'bad-request');
  });

  test('several statements in one text are refused', async () => {
    await problemOf(graph(), free('RETURN 1 AS x; RETURN 2 AS x'), 'syntax', 'bad-request', 'unsupported');
  });

  test('a procedure that is not on the list is refused', async () => {
    await problemOf(graph(), free('CALL dbms.listConfig()'), 'not-permitted', 'unsupported', 'syntax');
  });

  test('deep nesting is refused before it reaches the database', async () => {
    const text = `RETURN ${'('.repeat(400)}1${')'.repeat(400)} AS x`;
    await problemOf(graph(), free(text), 'bad-request', 'not-permitted', 'syntax', 'too-large');
  });

  const constraint = 'CONSTRAINT contract_id';
  beforeAll(async () => {
    await empty(graph());
    if (graph().info.engine === 'embedded') {
      await eventsOf(
        graph(),
        change('CREATE INDEX contract_id_index IF NOT EXISTS FOR (n:Unique) ON (n.id)'),
      );
    }
    const rule = 'FOR (n:Unique) REQUIRE n.id IS UNIQUE';
    await eventsOf(graph(), change(`CREATE ${constraint} IF NOT EXISTS ${rule}`));
  });
  afterAll(async () => {
    await eventsOf(graph(), change(`DROP ${constraint} IF EXISTS`)).catch(() => {});
  });

  test('a broken constraint undoes the whole statement', async () => {
    await eventsOf(graph(), change('CREATE (:Unique {id: 2})'));
    const before = await countNodes(graph());
    const text = 'UNWIND [1, 2, 3] AS i CREATE (:Unique {id: i})';
    await problemOf(graph(), change(text), 'constraint');
    await problemOf(graph(), free(text, { access: 'write' }), 'constraint');
    expect(await countNodes(graph())).toBe(before);
  });
}
