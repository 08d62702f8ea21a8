import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from '../../server/paths.ts';
import { filesUnder } from './sources.ts';

/** Cypher as it is written: a clause with what follows it. A keyword alone, in a list or a sentence, is none. */
const CYPHER = [
  /\b(MATCH|MERGE|CREATE|UNWIND|FOREACH|CALL|RETURN|WITH|SET|DELETE)\s*[($[{](?!\s*…)/,
  /\bDETACH DELETE\b/,
  /\b(MATCH|MERGE)\s+\w+\s*=/,
  /\bRETURN\s+(\d|\*|\w+\s*[(.]\w|DISTINCT\b|\w+\s+AS\b)/,
  /\b(CREATE|DROP)\s+(\w+\s+)?(INDEX|CONSTRAINT)\s+[\w`{$]/,
  /\bSHOW\s+[A-Z ]+\s+(YIELD|WHERE)\b/,
  /\bCALL\s+(db|dbms|apoc)\./,
];

const isCypher = (text: string): boolean => CYPHER.some((pattern) => pattern.test(text));

test('no Cypher in a .ts file: it belongs to cypher/', () => {
  const sources = filesUnder(['server', 'client', 'contract'], /\.tsx?$/).filter(
    (path) => !/\.(test|embedded|neo4j|contract)\.tsx?$|^server\/graph\/contract\//.test(path),
  );
  const places = sources.flatMap((path) =>
    withoutComments(readFileSync(join(ROOT, path), 'utf8'))
      .split('\n')
      .flatMap((line, index) => (isCypher(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(sources.length).toBeGreaterThan(10);
  expect(places).toEqual([]);
});

test('each statement of ours would be noticed in a .ts file', () => {
  const statements = filesUnder(['cypher'], /\.cypher$/);
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.filter((path) => !isCypher(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
});

/** Comments may quote Cypher. Their lines stay, empty, so that places are right. */
function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/^\s*\/\/.*$/gm, '');
}
