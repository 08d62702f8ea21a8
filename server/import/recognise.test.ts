import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { recognise } from './recognise.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relata-recognise-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, text);
  return recognise({ name, path, bytes: Buffer.byteLength(text) });
}

describe('a file is recognised', () => {
  it.each([
    ['x.csv', 'id,labels,name\na,B,C', 'csv', 'entities'],
    ['x.csv', 'ID;Name\na;B', 'csv', 'entities'],
    ['x.csv', 'id\ttitle\turl\na\tB\tC', 'csv', 'sources'],
    ['sources.csv', 'id,name\na,B', 'csv', 'sources'],
    ['x.csv', 'from,type,to\na,b,c', 'csv', 'relations'],
    ['x.csv', 'id,from,to,type\n1,a,b,c', 'csv', 'relations'],
    ['x.csv', 'id,subject,type,object,source\n1,a,b,c,s', 'csv', 'claims'],
    ['x.csv', 'subject,relation,object\na,b,c', 'triples', 'relations'],
    ['relations.csv', 'a,b,c\nd,e,f', 'triples', 'relations'],
    ['x.tsv', 'a b\tdoes\tc d', 'triples', 'relations'],
    ['x.csv', ':ID,:LABEL\n1,A', 'neo4j-admin', 'entities'],
    ['x.csv', 'a:START_ID(A),:END_ID(B),:TYPE\n1,2,T', 'neo4j-admin', 'relations'],
    ['x.jsonl', '{"id":"a","labels":[]}', 'jsonl', 'entities'],
    ['x.txt', '{"from":"a","to":"b","type":"c"}', 'jsonl', 'relations'],
    ['x.ndjson', 'broken\n{"id":"a","subject":"b","object":"c"}', 'jsonl', 'claims'],
    ['my-sources.jsonl', '{"id":"a"}', 'jsonl', 'sources'],
  ])('%s %j', async (name, text, format, kind) => {
    expect(await file(name, text)).toMatchObject({ format, kind });
  });

  it('with a header that quotes the delimiter', async () => {
    const { columns, delimiter } = await file('x.csv', '\uFEFF"id";"name, full";born:int[]\na;b;1');
    expect(delimiter).toBe(';');
    expect(columns.map(({ name, type, list }) => [name, type, list])).toEqual([
      ['id', 'string', false],
      ['name, full', 'string', false],
      ['born', 'integer', true],
    ]);
  });

  it('with a first row that is data when it names no columns', async () => {
    expect((await file('x.csv', 'Stoltenberg,chairs,meeting')).header).toBe(false);
    expect((await file('x.csv', 'subject,predicate,object')).header).toBe(true);
  });
});

describe('a file that is not recognised says what was seen and what to do', () => {
  it.each([
    ['x.csv', 'a,b\n1,2', 'seen: a, b'],
    ['x.csv', 'a,b,c\n1,2,3,4', 'seen: a, b, c'],
    ['x.csv', 'id,name,name\na,b,c', 'the column "name" is there twice'],
    ['x.csv', 'id,born:integr\na,1', 'the column "born:integr" has no known type'],
    ['x.csv', 'id,,name\na,1,b', 'a column has no name'],
    ['claims.csv', 'subject,object,type,source\na,b,c,d', 'no column "id"'],
    ['x.csv', 'id,subject,type,object,polarity\n1,a,b,c,', 'no column "source"'],
    ['relations.csv', 'from,to\na,b', 'no column "type"'],
    ['x.csv', 'from,type,to,claims\na,b,c,d', '"claims" is reserved'],
    ['x.csv', '"id,name\na,b', 'the quotes do not match'],
    ['x.csv', '', 'is empty'],
    ['x.csv', '\n\n', 'has no rows'],
    ['x.csv', Buffer.from('id,name\na,caf\xe9\n', 'latin1'), 'is not UTF-8'],
    ['x.csv', Buffer.from('\uFEFFid,name', 'utf16le'), 'is UTF-16'],
    ['x.png', Buffer.from([0x89, 0x50, 0, 1]), 'is not text'],
    ['x.jsonl', '{"a":1}', 'seen: {"a":1}'],
  ])('%s %j', async (name, text, words) => {
    const problem: unknown = await file(name, text).catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'bad-request' });
    expect((problem as Error).message).toContain(words);
    expect((problem as Error).message).toContain(name);
  });
});
