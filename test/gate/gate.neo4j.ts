import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { permittedWith } from '../../server/graph/gate/permitted.ts';
import { checkPlan } from '../../server/graph/gate/plan-checks.ts';
import type { Explained } from '../../server/graph/gate/plan.ts';
import { openNeo4j } from '../../server/graph/neo4j/open.ts';
import { collect } from '../../server/graph/read.ts';
import { Problem } from '../../server/problem.ts';
import { harmless } from './harmless.ts';
import { hostile, placed } from './hostile/hostile.ts';
import type { Places } from './hostile/hostile.ts';
import { CANARY } from './witness.ts';
import { openWitnessed } from './witnessed.ts';
import type { Witnessed } from './witnessed.ts';

/** How a query may be refused; not by a time-out, a lost connection or a defect. */
const REFUSED = ['read-only', 'not-permitted', 'syntax', 'bad-request', 'unsupported', 'query-failed'];
const PLACES = { url: 'http://127.0.0.1:9/x.csv', file: 'file:///x.csv', transaction: 'neo4j-transaction-1' };

let witnessed: Witnessed;
let before: string;
beforeAll(async () => {
  witnessed = await openWitnessed();
  before = await witnessed.state();
});
afterAll(() => witnessed?.close());

describe('the instruments notice', () => {
  test('a connection, a file, an end of another transaction, and a write', async () => {
    const places = {
      url: witnessed.outside.url,
      file: 'file:///canary.csv',
      transaction: await witnessed.startSomebody(),
    };
    const run = (text: string): Promise<readonly unknown[]> => witnessed.bare(placed(text, places), 'read');
    await run("RETURN [x IN [1] | COLLECT { LOAD CSV FROM '<<url>>' AS l RETURN l }] AS x");
    expect(witnessed.outside.contacts()).toBeGreaterThan(0);
    expect(JSON.stringify(await run("LOAD CSV FROM '<<file>>' AS l RETURN l"))).toContain(CANARY);
    await run("TERMINATE TRANSACTIONS '<<transaction>>'");
    expect(await witnessed.running()).not.toMatchObject([{ status: 'Running' }]);
    await witnessed.endSomebody();
    await witnessed.bare('CREATE (:Trace)');
    expect(await witnessed.state()).not.toBe(before);
    await witnessed.bare('MATCH (n:Trace) DELETE n');
    expect(await witnessed.state()).toBe(before);
  });
});

describe('hostile queries are refused and leave no trace', () => {
  let places: Places;
  let untouched: unknown;
  beforeAll(async () => {
    places = {
      url: witnessed.outside.url,
      file: 'file:///canary.csv',
      transaction: await witnessed.startSomebody(),
    };
    untouched = await witnessed.traces();
  });
  test.each(hostile.map(({ about, by, text }) => [about, text.slice(0, 120), text, by] as const))(
    '%s: %s',
    async (_about, _shown, text, by) => {
      const refusal = await ask(placed(text, places));
      expect(refusal).toBeInstanceOf(Problem);
      expect(REFUSED).toContain((refusal as Problem).code);
      expect(`${String(refusal)} ${(refusal as Problem).hint}`).not.toContain(CANARY);
      expect(await witnessed.traces()).toEqual(untouched);
      // The others are refused by their text; the server has not heard of them.
      expect(by === 'plan' ? await witnessed.state() : before).toBe(before);
    },
  );

  test('and all of them together leave none', async () => {
    expect(await witnessed.state()).toBe(before);
  });
});

describe('harmless queries run', () => {
  test.each(harmless.map((text) => [text.slice(0, 120), text] as const))('%s', async (_shown, text) => {
    const answer = await collect(witnessed.graph, {
      text,
      parameters: { set: 1 },
      access: 'read',
      origin: 'query',
      rowLimit: 100,
    });
    expect(answer.end.kind).toBe('end');
  });
});

describe('the plan alone shows what is hostile', () => {
  test('each hostile query that the server would plan is refused, with no look at its text', async () => {
    const driver = neo4j.driver(witnessed.url);
    let planned = 0;
    for (const { by, text } of hostile) {
      if (by === 'text') continue;
      const explained = await explain(driver, placed(text, PLACES));
      if (explained === null) continue;
      planned++;
      expect(() => checkPlan(explained, { access: 'read', permitted: permittedWith() }), text).toThrow(
        Problem,
      );
    }
    await driver.close();
    expect(planned).toBeGreaterThan(150);
  });

  test('no harmless query is', async () => {
    const driver = neo4j.driver(witnessed.url);
    for (const text of harmless) {
      const explained = await explain(driver, text);
      expect(explained, text).not.toBeNull();
      if (explained !== null) checkPlan(explained, { access: 'read', permitted: permittedWith() });
    }
    await driver.close();
  });
});

describe('with write access', () => {
  test('data and schema can be changed', async () => {
    for (const text of [
      'CREATE (:Trace)',
      'MATCH (n:Trace) CALL (n) { SET n.x = 1 } IN TRANSACTIONS',
      'CREATE INDEX trace FOR (n:Trace) ON (n.x)',
      'DROP INDEX trace',
      'MATCH (n:Trace) DELETE n',
    ]) {
      expect(typeof (await ask(text, 'write')), text).toBe('string');
    }
    expect(await witnessed.state()).toBe(before);
  });

  test('what reaches beyond the database is refused all the same', async () => {
    for (const { about, text } of hostile) {
      if (['writes', 'schema', 'transactions of its own'].includes(about)) continue;
      expect(await ask(placed(text, PLACES), 'write'), text).toBeInstanceOf(Problem);
    }
    expect(await witnessed.state()).toBe(before);
  });
});

test('an administrator can permit one procedure more', async () => {
  const text = 'CALL db.awaitIndexes()';
  await expect(ask(text)).resolves.toMatchObject({ code: 'not-permitted' });
  const open = await openNeo4j({ url: witnessed.url, permitted: ['db.awaitIndexes'] });
  await collect(open, { text, access: 'read', origin: 'query' });
  await open.close();
});

test('a refusal names the place in the text as it was typed', async () => {
  const refusals = {
    'MATCH (n)\n  LOAD CSV FROM "x" AS l RETURN l': { line: 2, column: 3, offset: 12 },
    'PROFILE RETURN nobody': { line: 1, column: 16, offset: 15 },
    'RETURN\n  nobody': { line: 2, column: 3, offset: 9 },
  };
  for (const [text, position] of Object.entries(refusals)) {
    expect(await ask(text)).toMatchObject({ position });
  }
});

/** What the server says about a query; null when it refuses it itself, as procedures it does not have. */
async function explain(driver: Driver, text: string): Promise<Explained | null> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    return (await session.run(`EXPLAIN ${text.replaceAll('PROFILE ', '')}`, { set: 1 })).summary;
  } catch {
    return null;
  } finally {
    await session.close();
  }
}

/** Runs a free query to its end and gives what stopped it, or its answer as text. */
async function ask(text: string, access: 'read' | 'write' = 'read'): Promise<unknown> {
  try {
    const answer = await collect(witnessed.graph, { text, access, origin: 'query', timeoutMs: 20_000 });
    return JSON.stringify(answer);
  } catch (error) {
    return error;
  }
}
