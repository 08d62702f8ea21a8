import { expect, test } from 'vitest';

import { statement } from '../../statements.ts';
import { runStatement } from '../read.ts';
import { useAsked } from './asked.contract.ts';

const asked = useAsked();
const { write, answer, problem } = asked;

test('writes asked for at once are made one after another', async () => {
  const merge = "MERGE (c:Counter {id: 'one'}) ON CREATE SET c.count = 1 ON MATCH SET c.count = c.count + 1";
  await Promise.all(Array.from({ length: 40 }, () => write(merge)));
  expect((await answer('MATCH (c:Counter) RETURN c.count')).rows).toEqual([[40]]);
});

test('the statements for a unique key may be run again, and keep the index that makes them quick', async () => {
  const label = 'Entity';
  expect(statement('embedded', 'import-index').why).toBeTruthy();
  for (let round = 0; round < 2; round += 1) {
    await runStatement(
      asked.graph,
      'import-index',
      {},
      { access: 'write', slots: { name: 'entity_index', label } },
    );
    await runStatement(
      asked.graph,
      'import-constraint',
      {},
      { access: 'write', slots: { name: 'entity_id', label } },
    );
  }
  expect((await answer('SHOW INDEXES')).rows.filter(([name]) => name === 'entity_index')).toHaveLength(1);
  expect((await answer('SHOW CONSTRAINTS')).rows).toHaveLength(1);
  await write("CREATE (:Entity {id: 'a'})");
  expect(await problem("CREATE (:Entity {id: 'a'})", { access: 'write' })).toMatchObject({
    code: 'constraint',
  });
});
