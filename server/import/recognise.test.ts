import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { FileSettings } from '../../contract/import-settings.ts';
import { knownFile } from './known-file.contract.ts';
import { Unread, recognisedFile } from './known-file.ts';
import { recognise } from './recognise.ts';
import { createTranscripts } from './transcode.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relata-recognise-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, text: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, text);
  return { name, path, bytes: Buffer.byteLength(text) };
}

async function file(name: string, text: string | Buffer, settings: FileSettings = {}) {
  return knownFile(await written(name, text), settings);
}

/** What is told of a file that cannot be read. */
async function unread(name: string, text: string | Buffer, settings: FileSettings = {}) {
  const found = await recognise(await written(name, text), 0, settings, createTranscripts());
  if (!(found instanceof Unread)) throw new Error(`${name} was read`);
  return found.file;
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
    ['x.png', Buffer.from([0x89, 0x50, 0, 1]), 'is not text'],
    ['x.jsonl', '{"a":1}', 'seen: {"a":1}'],
  ])('%s %j', async (name, text, words) => {
    const problem: unknown = await file(name, text).catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'bad-request' });
    expect((problem as Error).message).toContain(words);
    expect((problem as Error).message).toContain(name);
  });
});

describe('a file that is not recognised says what to try', () => {
  it('its encoding, with how it would read', async () => {
    const { remedies } = await unread('x.csv', Buffer.from('id,name\na,Caf\xe9 de Paris\n', 'latin1'));
    expect(remedies[0]).toEqual({
      kind: 'encoding',
      settings: { encoding: 'windows-1252' },
      sample: 'a,Café de Paris',
    });
    const cyrillic = Buffer.from([...Buffer.from('id,name\na,'), 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
    expect((await unread('x.csv', cyrillic)).remedies[0]?.sample).toBe('a,Москва');
    const bare = Buffer.from('id,name\na,A', 'utf16le');
    expect((await unread('x.csv', bare)).remedies).toMatchObject([{ settings: { encoding: 'utf-16le' } }]);
    expect((await unread('x.png', Buffer.from([0x89, 0x50, 0, 1, 2, 3]))).remedies).toEqual([]);
  });

  it('another mark between the cells', async () => {
    const { remedies, delimiter } = await unread('x.csv', 'id|name; given,also,and\na|A\n');
    expect(delimiter).toBe(',');
    expect(remedies[0]).toMatchObject({ kind: 'delimiter', settings: { delimiter: '|' } });
    expect(await file('x.csv', 'id|name\na|A\n')).toMatchObject({ delimiter: '|', kind: 'entities' });
  });

  it('names for its columns, and is read by them', async () => {
    const text = 'person/ada,Person,Ada\nperson/charles,Person,Charles\n';
    const { remedies, preview } = await unread('entities.csv', text);
    expect(preview.map(({ line }) => line)).toEqual([1, 2]);
    const settings = remedies.find(({ kind }) => kind === 'columns')?.settings;
    expect(settings).toMatchObject({ header: false, rows: 'entities' });
    expect(settings?.columns?.map(({ name, role }) => [name, role])).toEqual([
      ['column 1', 'id'],
      ['labels', 'labels'],
      ['name', 'property'],
    ]);
    const columns = [
      { name: 'id', role: 'id', type: 'string' },
      { name: 'what', role: 'labels', type: 'string[]' },
      { name: 'Name', role: 'property', type: 'string' },
    ] as const;
    const known = await file('entities.csv', text, { ...settings, columns: [...columns] });
    expect(known).toMatchObject({ kind: 'entities', header: false });
    expect(known.columns[2]).toMatchObject({ name: 'name', title: 'Name' });
    expect(known.preview).toHaveLength(2);
    const again = await unread('entities.csv', text, { ...settings, columns: [columns[1], columns[2]] });
    expect(again.detail).toContain('no column "id"');
  });

  it('a header that means nothing here, with its names kept', async () => {
    const { remedies } = await unread('people.csv', 'Nom,Naissance\nAda,1815\n');
    const settings = remedies.find(({ kind }) => kind === 'columns')?.settings;
    expect(settings).toMatchObject({ header: true, rows: 'entities' });
    expect(settings?.columns?.map(({ name, role }) => [name, role])).toEqual([
      ['Nom', 'id'],
      ['Naissance', 'property'],
    ]);
  });
});

describe('settings', () => {
  it('are heard before what a file looks like', async () => {
    const text = Buffer.from('id;name\na;Caf\xe9\n', 'latin1');
    const known = await file('x.csv', text, { encoding: 'windows-1252', delimiter: ';' });
    expect(known.encoding).toBe('windows-1252');
    expect(known.preview[0]?.cells).toEqual(['a', 'Café']);
    const triples = await file('relations.csv', 'from,type,to\na,knows,b\n', { rows: 'triples' });
    expect(triples).toMatchObject({ format: 'triples', header: true });
  });

  it('are not needed for UTF-16 with its mark', async () => {
    const known = await file('x.csv', Buffer.from('\uFEFFid,name\na,Ä\n', 'utf16le'));
    expect(known).toMatchObject({ encoding: 'utf-16le', kind: 'entities' });
    expect(known.preview[0]?.cells).toEqual(['a', 'Ä']);
  });

  it('come back as they were told', async () => {
    const told = recognisedFile(await file('x.csv', 'id,name,tags:string[],born:int,x:IGNORE\na,A,b,1,\n'));
    expect(told).toMatchObject({ encoding: 'utf-8', delimiter: ',', header: true });
    expect(told.columns.map(({ role }) => role)).toEqual([
      'id',
      'property',
      'property',
      'property',
      'ignored',
    ]);
    const again = await file('x.csv', 'id,name,tags:string[],born:int,x:IGNORE\na,A,b,1,\n', {
      rows: 'entities',
      columns: told.columns,
    });
    expect(recognisedFile(again)).toEqual(told);
    expect(again.columns.map(({ name }) => name)).toEqual(['id', 'name', 'tags', 'born', 'x']);
  });
});

it('tells the line in which each row of the preview begins', async () => {
  const known = await file('x.csv', 'id,name\r\na,"two\r\nlines"\r\n\r\nb,B\r\nc,"C\n\n"\nd,D');
  expect(known.preview.map(({ line, cells: [id] }) => [line, id])).toEqual([
    [2, 'a'],
    [5, 'b'],
    [6, 'c'],
    [9, 'd'],
  ]);
});
