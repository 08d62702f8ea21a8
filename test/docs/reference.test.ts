import { expect, test } from 'vitest';

import { api } from '../../contract/api.ts';
import { problemCodes } from '../../contract/problem.ts';
import { SETTINGS } from '../../server/config.ts';
import { CYPHER_FOLDER, loadStatements, parseStatement } from '../../server/statements.ts';
import { repositoryFiles, textOf } from './repository.ts';

test.for(SETTINGS)('docs/configuration.md describes $variable', ({ variable, flag, description }) => {
  const text = textOf('docs/configuration.md');
  expect(text).toContain(`\`${variable}\``);
  expect(text).toContain(flag);
  expect(description).not.toBe('');
});

test.for(Object.keys(api))('docs/api.md describes %s', (endpoint) => {
  expect(textOf('docs/api.md')).toContain(endpoint);
});

test.for(problemCodes)('docs/api.md names the problem %s', (code) => {
  expect(textOf('docs/api.md')).toContain(`\`${code}\``);
});

test.for(['neo4j', 'embedded'] as const)('every statement for %s says what it does', (engine) => {
  const statements = [...loadStatements(engine, CYPHER_FOLDER).values()];
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.filter(({ description }) => description === '').map(({ name }) => name)).toEqual([]);
});

test("every statement in an engine's own folder says why that engine needs it", () => {
  const own = repositoryFiles().filter((path) => /^cypher\/(neo4j|embedded)\//.test(path));
  expect(own.filter((path) => (parseStatement(path, textOf(path)).why ?? '') === '')).toEqual([]);
});

test('docs/decisions/dependencies.md has a line for each package and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
  const lines = textOf('docs/decisions/dependencies.md').matchAll(/^- ((?:`[^`]+`(?:,\s+)?)+):/gm);
  const named = [...lines].flatMap(([, names = '']) => names.match(/[^`\s,]+/g) ?? []);
  expect(new Set(named)).toEqual(new Set(Object.keys({ ...dependencies, ...devDependencies })));
});
