import { expect, test } from 'vitest';

import { permittedWith } from './permitted.ts';
import { checkPlan } from './plan-checks.ts';
import type { Allowed } from './plan-checks.ts';
import type { ServerPlan } from './plan.ts';

const read: Allowed = { access: 'read', permitted: permittedWith() };

function plan(operatorType: string, details?: string, children: readonly ServerPlan[] = []): ServerPlan {
  return { operatorType, arguments: details === undefined ? {} : { Details: details }, children };
}

/** As a server would explain a query whose only remarkable operator is this one. */
function explained(operatorType: string, details?: string) {
  const operator = plan(`${operatorType}@neo4j`, details);
  return {
    queryType: 'r',
    plan: plan('ProduceResults@neo4j', 'x', [plan('Projection@neo4j', 'x', [operator])]),
  };
}

function refusal(operatorType: string, details?: string): string {
  try {
    checkPlan(explained(operatorType, details), read);
    return 'permitted';
  } catch (error) {
    return (error as Error).message;
  }
}

test('operators that reach beyond the graph are refused', () => {
  expect(refusal('LoadCSV', 'l')).toContain('LOAD CSV');
  expect(refusal('ShowTransactions', 'defaultColumns, allTransactions')).toContain('SHOW TRANSACTIONS');
  expect(refusal('ShowSettings', 'defaultColumns, allSettings')).toContain('SHOW SETTINGS');
  expect(refusal('TerminateTransactions', 'defaultColumns, transactions($autostring_0)')).toContain(
    'TERMINATE',
  );
  expect(refusal('TransactionForeach', 'IN TRANSACTIONS OF 1000 ROWS')).toContain('IN TRANSACTIONS');
  expect(refusal('TransactionApply', 'IN 2 CONCURRENT TRANSACTIONS OF 1 ROWS')).toContain('IN TRANSACTIONS');
  expect(refusal('ProcedureCall', 'db.awaitIndexes() :: ()')).toContain('db.awaitIndexes');
  expect(refusal('ProcedureCall', 'plain() :: ()')).toContain('plain');
  expect(refusal('ProcedureCall')).toContain('(unnamed)');
  expect(refusal('AdministrationCommand')).toContain('administers');
});

test('a listed SHOW and a listed procedure pass, with nothing hidden in their arguments', () => {
  expect(refusal('ShowIndexes', 'allIndexes, defaultColumns')).toBe('permitted');
  expect(refusal('ProcedureCall', 'db.labels() :: (label :: STRING)')).toBe('permitted');
  expect(refusal('ProcedureCall', '`db.labels`() :: ()')).toContain('`db.labels`');
  const argument = '[x IN $autolist_0 | COLLECT { LOAD CSV FROM "f" AS l RETURN l AS l }]';
  const call = `db.index.fulltext.queryNodes($autostring_1, ${argument}, {}) :: (node :: NODE, score :: FLOAT)`;
  expect(refusal('ProcedureCall', call)).toContain('LOAD CSV');
});

test('what stands in the details alone is found, in the words of 5.26 and of 2026.07', () => {
  const old =
    '[x IN $autolist_0 | COLLECT { ResolvedCall(dbms.components() :: name :: STRING,ArraySeq(),ArraySeq(ProcedureResultItem(None,Variable(name))),true,true,false,false) RETURN name AS name }] AS x';
  expect(refusal('Projection', old)).toContain('dbms.components');
  expect(refusal('Projection', old.replace('dbms.components', 'db.labels'))).toBe('permitted');
  const recent =
    '[x IN $autolist_0 | COLLECT { CALL dbms.components() YIELD name RETURN name AS name }] AS x';
  expect(refusal('Projection', recent)).toContain('dbms.components');
  expect(refusal('Projection', recent.replace('dbms.components', 'db.labels'))).toBe('permitted');
  expect(refusal('Filter', 'any(x IN $a WHERE EXISTS { LOAD CSV FROM "f" AS l RETURN l })')).toContain(
    'LOAD CSV',
  );
  const kill = "[x IN $a | COLLECT { TERMINATE TRANSACTIONS 'x' YIELD message RETURN message AS message }]";
  expect(refusal('Projection', kill)).toContain('TERMINATE');
  expect(
    refusal('Projection', '[x IN $a | COLLECT { SHOW TRANSACTIONS YIELD id RETURN id AS id }]'),
  ).toContain('SHOW');
  expect(refusal('Projection', 'apoc.cypher.runFirstColumnSingle($autostring_0, {}) AS x')).toContain(
    'apoc.',
  );
});

test('the same words as names and text are not', () => {
  expect(refusal('NodeByLabelScan', 'n:`LOAD CSV`')).toBe('permitted');
  expect(refusal('Filter', 'n.`CALL dbms.components()` = $autostring_0')).toBe('permitted');
  expect(refusal('Projection', '"LOAD CSV FROM" AS `CALL dbms.components()`')).toBe('permitted');
  expect(refusal('Projection', 'date.truncate($autostring_0, date()) AS x')).toBe('permitted');
  expect(refusal('Union')).toBe('permitted');
});

test('the type must be r', () => {
  for (const queryType of ['w', 'rw', 's']) {
    expect(() => checkPlan({ queryType, plan: plan('EmptyResult@neo4j') }, read)).toThrow(/^Read-only/);
  }
  for (const queryType of [undefined, null, '', 'x']) {
    expect(() => checkPlan({ queryType, plan: plan('Argument@neo4j') }, read)).toThrow('no plan');
  }
});

test('with write access data and schema may change, and nothing else more', () => {
  const write: Allowed = { ...read, access: 'write' };
  for (const queryType of ['r', 'w', 'rw', 's'])
    checkPlan({ queryType, plan: plan('CreateIndex@neo4j') }, write);
  checkPlan({ queryType: 'w', plan: plan('TransactionForeach@neo4j', 'IN TRANSACTIONS OF 9 ROWS') }, write);
  for (const operator of ['AdministrationCommand@system', 'LoadCSV@neo4j', 'TerminateTransactions@neo4j']) {
    expect(() => checkPlan({ queryType: 'w', plan: plan(operator) }, write), operator).toThrow();
  }
  expect(() => checkPlan({ queryType: 'x', plan: plan('Create@neo4j') }, write)).toThrow('no plan');
});

test('a plan of the system database, none, or an unreadable one is refused', () => {
  expect(() => checkPlan({ queryType: 'r', plan: plan('AllNodesScan@system') }, read)).toThrow('administers');
  const unreadable = [
    false,
    null,
    undefined,
    { operatorType: 'Projection@neo4j', arguments: { Details: 1 }, children: [] },
    { operatorType: 'Projection@neo4j', arguments: {}, children: null },
    plan('Projection@neo4j', '"a string that does not end'),
  ];
  for (const found of unreadable) {
    expect(() => checkPlan({ queryType: 'r', plan: found as ServerPlan }, read)).toThrow('no plan');
  }
});

test('a plan may be deep', () => {
  let deep = plan('LoadCSV@neo4j', 'l');
  for (let depth = 0; depth < 100_000; depth++) deep = plan('Apply@neo4j', undefined, [deep]);
  expect(() => checkPlan({ queryType: 'r', plan: deep }, read)).toThrow('LOAD CSV');
});
