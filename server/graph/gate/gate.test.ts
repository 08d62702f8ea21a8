import { expect, test } from 'vitest';

import { harmless } from '../../../test/gate/harmless.ts';
import { hostile, placed } from '../../../test/gate/hostile/hostile.ts';
import { Problem } from '../../problem.ts';
import { gateQuery } from './gate.ts';
import { permittedWith } from './permitted.ts';
import type { Explained } from './plan.ts';
import { checkText } from './text-checks.ts';

const permitted = permittedWith();
const PLACES = { url: 'http://127.0.0.1:9/x', file: 'file:///x', transaction: 'neo4j-transaction-1' };
const READS: Explained = {
  queryType: 'r',
  plan: { operatorType: 'ProduceResults@neo4j', arguments: { Details: 'x' }, children: [] },
};

function refusal(text: string): unknown {
  try {
    checkText(text, permitted);
    return null;
  } catch (error) {
    return error;
  }
}

const fails = (): Promise<Explained> => Promise.reject(new Error('asked'));
const reads = async (): Promise<Explained> => READS;

/** The text that the server is asked to explain. */
async function asked(text: string): Promise<string> {
  let heard = '';
  const explain = async (question: string): Promise<Explained> => {
    heard = question;
    return READS;
  };
  await gateQuery({ text, access: 'read', explain });
  return heard;
}

test.each(
  hostile.filter(({ by }) => by !== 'plan').map(({ about, text }) => [about, text.slice(0, 100), text]),
)('the text alone shows it: %s: %s', (_about, _shown, text) => {
  expect(refusal(placed(text, PLACES))).toBeInstanceOf(Problem);
});

test('the text alone refuses nothing harmless', () => {
  for (const text of harmless) expect(refusal(text), text).toBeNull();
});

test('the corpus is large enough', () => {
  expect(hostile.length).toBeGreaterThan(300);
  expect(harmless.length).toBeGreaterThan(60);
});

test('the place of a refusal is that of the token', () => {
  expect(refusal("MATCH (n)\n  LOAD CSV FROM 'x' AS l RETURN l")).toMatchObject({
    code: 'not-permitted',
    position: { line: 2, column: 3, offset: 12 },
  });
  expect(refusal('RETURN 1;\nRETURN 2')).toMatchObject({
    code: 'bad-request',
    position: { line: 2, column: 1 },
  });
  expect(refusal('CALL /* x */ apoc.load.json("x")')).toMatchObject({ position: { column: 14 } });
  expect(refusal("RETURN 'a', '\\u0027'")).toMatchObject({ position: { column: 13 } });
});

test('a query too long is said to be too large', () => {
  expect(refusal(`RETURN '${'x'.repeat(1_000_000)}'`)).toMatchObject({ code: 'too-large' });
});

test('the server explains the text once, without its own EXPLAIN or PROFILE', async () => {
  expect(await asked('RETURN 1')).toBe('EXPLAIN RETURN 1');
  expect(await asked('PROFILE RETURN 1')).toBe('EXPLAIN         RETURN 1');
  expect(await asked('// a\nexplain CYPHER 5 runtime=slotted EXPLAIN RETURN 1')).toBe(
    'EXPLAIN // a\n        CYPHER 5 runtime=slotted         RETURN 1',
  );
  expect(await asked(`${'EXPLAIN '.repeat(100_000)}RETURN 1`)).toMatch(/^EXPLAIN {800001}RETURN 1$/);
  expect(await asked('RETURN 1 AS explain')).toBe('EXPLAIN RETURN 1 AS explain');
});

test('places that the server names are moved to the text as typed', async () => {
  const complaint = new Problem('syntax', 'no', { hint: 'h', position: { line: 3, column: 1, offset: 16 } });
  const answer = gateQuery({ text: 'RETURN\n\nx', access: 'read', explain: () => Promise.reject(complaint) });
  await expect(answer).rejects.toMatchObject({
    message: 'no',
    hint: 'h',
    position: { line: 3, column: 1, offset: 8 },
  });
});

test('the text is refused before the server hears of it', async () => {
  await expect(
    gateQuery({ text: "LOAD CSV FROM 'x' AS l RETURN l", access: 'write', explain: fails }),
  ).rejects.toThrow('LOAD CSV');
  await expect(gateQuery({ text: 'RETURN 1', access: 'read', explain: fails })).rejects.toThrow('asked');
});

test('an administrator adds names in their exact case', async () => {
  const names = ['apoc.text.join', 'apoc.meta.stats'];
  await gateQuery({
    text: "CALL apoc.meta.stats() YIELD labels RETURN apoc.text.join(labels, '')",
    access: 'read',
    explain: reads,
    permitted: names,
  });
  const other = gateQuery({
    text: 'CALL apoc.Meta.stats()',
    access: 'read',
    explain: reads,
    permitted: names,
  });
  await expect(other).rejects.toMatchObject({ code: 'not-permitted' });
});
