import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { entriesOf, valueAt } from '../../contract/values.ts';
import { Fault } from './fault.ts';
import { knownFile } from './known-file.contract.ts';
import { readRows } from './read-rows.ts';
import { LONGEST_ROW } from './read-table.ts';
import type { Row } from './row.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relata-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function known(name: string, text: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, text);
  return knownFile({ name, path, bytes: (await stat(path)).size });
}

async function read(name: string, text: string): Promise<{ line: number; content: Row | Fault }[]> {
  const rows: { line: number; content: Row | Fault }[] = [];
  for await (const piece of readRows(await known(name, text)))
    for (const { line, content } of piece.rows) rows.push({ line, content });
  return rows;
}

function tagged(tag: string, text: string) {
  return { $type: tag, _value: text };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function faults(rows: readonly { line: number; content: Row | Fault }[]) {
  return rows.flatMap(({ line, content }) => (content instanceof Fault ? [[line, content.column]] : []));
}

describe('a table', () => {
  it('gives back every text that was written into its cells', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', 'é', '😀', "'"),
      minLength: 1,
    });
    const table = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n'),
      bom: fc.boolean(),
      cells: fc.array(fc.tuple(cell, cell), { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(table, async ({ delimiter, end, bom, cells }) => {
        const lines = [
          ['id', 'labels', 'a', 'b'],
          ...cells.map((pair, index) => [`i${index}`, 'X', ...pair.map(quoted)]),
        ].map((line) => line.join(delimiter) + end);
        const rows = await read('entities.csv', (bom ? '\uFEFF' : '') + lines.join(''));
        let line = 2;
        expect(rows).toHaveLength(cells.length);
        for (const [index, row] of rows.entries()) {
          const [a = '', b = ''] = cells[index] ?? [];
          expect(row.line).toBe(line);
          line += 1 + [...(a + b)].filter((mark) => mark === '\n').length;
          const content = row.content;
          if (content instanceof Fault || content.kind !== 'entities')
            throw new Error('an entity was expected');
          expect(entriesOf(content.properties)).toEqual([
            ['a', a],
            ['b', b],
            ['id', `i${index}`],
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes on at the next line when quotes do not match, wherever the file is cut into pieces', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `e${index},Name ${index}\n`);
    lines[5] = 'x1,"open\n';
    lines[9000] = '\n';
    lines[9001] = 'x2,stray "quote"\n';
    lines[19_999] = 'x3,"end';
    const rows = await read('entities.csv', `id,name\n${lines.join('')}`);
    expect(faults(rows)).toEqual([
      [7, 'name'],
      [9003, 'name'],
      [20_001, 'name'],
    ]);
    expect(rows).toHaveLength(19_999);
    expect(rows.find(({ line }) => line === 9004)?.content).toMatchObject({ id: 'e9002' });
  });

  it('carries cells of a megabyte and more exactly, and rejects what is too long with the limit', async () => {
    const lines = [1_048_576, 1_500_000, LONGEST_ROW + 1].map(
      (size, at) => `e${at},"${at}\n${'€'.repeat(size - 4)}""z"`,
    );
    const rows = await read('entities.csv', `id,name\n${lines.join('\n')}\nlast,Last\n`);
    const names = rows.map(({ content }) =>
      content instanceof Fault || content.kind !== 'entities' ? null : valueAt(content.properties, 'name'),
    );
    expect(names.map((name) => (typeof name === 'string' ? name.length : name))).toEqual([
      1_048_576,
      1_500_000,
      null,
      4,
    ]);
    expect(names[1] === `1\n${'€'.repeat(1_499_996)}"z`).toBe(true);
    expect(faults(rows)).toEqual([[6, 'name']]);
    const fault = rows[2]?.content;
    expect(fault instanceof Fault ? fault.reason : '').toMatch(/16,000,00\d characters, and 16,000,000/);
    expect(rows[3]?.line).toBe(8);
  });

  it('gives up on a file that is full of unmatched quotes', async () => {
    await expect(read('entities.csv', `id,name\n${'a,"b" c\n'.repeat(1500)}`)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  it('rejects cells that are not UTF-8 behind the part that was looked at', async () => {
    const path = join(folder, 'late-entities.csv');
    const text = `id,name\n${'a,b\n'.repeat(20_000)}`;
    await writeFile(path, Buffer.concat([Buffer.from(text), Buffer.from('z,caf\xe9\n', 'latin1')]));
    const file = await knownFile({ name: 'late-entities.csv', path, bytes: text.length + 7 });
    const found: (number | string | null)[][] = [];
    for await (const piece of readRows(file)) found.push(...faults([...piece.rows]));
    expect(found).toEqual([[20_002, 'name']]);
  });
});

describe('lines of JSON', () => {
  it('keeps every value and takes no key for a prototype', async () => {
    const values = {
      i: 42,
      big: { $type: 'Integer', _value: '9007199254740993' },
      f: 1.5,
      whole: { $type: 'Float', _value: '1.0' },
      b: false,
      s: '😀 "x"\n',
      list: [{ $type: 'Date', _value: '2022-01-07' }],
      bytes: { $type: 'Base64', _value: 'AQI=' },
      point: { $type: 'Point', _value: 'SRID=4326;POINT (1.0 2.0)' },
    };
    const line = `{"id":"a","labels":["X"],"props":${JSON.stringify(values).replace('{', '{"__proto__":"p",')}}`;
    const [row] = await read('e.jsonl', `\uFEFF\n${line}\r\n`);
    expect(row?.line).toBe(2);
    const content = row?.content;
    if (content === undefined || content instanceof Fault || content.kind !== 'entities')
      throw new Error('no entity');
    expect(entriesOf(content.properties)).toEqual([
      ['__proto__', 'p'],
      ...Object.entries(values),
      ['id', 'a'],
    ]);
  });

  it('keeps one form of all spellings of a value: the one that comes back', async () => {
    const [row] = await read(
      'e.jsonl',
      JSON.stringify({
        id: 'a',
        integer: tagged('Integer', '+007'),
        float: tagged('Float', '1E3'),
        numbers: [1, 2.5, tagged('Float', '3.0')],
        point: tagged('Point', 'SRID=4979;POINT Z (1 2 -0)'),
        date: tagged('Date', '+12022-01-07'),
        pair: '\u{1F600}',
      }),
    );
    const content = row?.content;
    if (content === undefined || content instanceof Fault || content.kind !== 'entities')
      throw new Error('no entity');
    expect(content.properties).toEqual({
      id: 'a',
      integer: 7,
      float: tagged('Float', '1000.0'),
      numbers: [tagged('Float', '1.0'), 2.5, tagged('Float', '3.0')],
      point: tagged('Point', 'SRID=4979;POINT Z (1.0 2.0 -0.0)'),
      date: tagged('Date', '12022-01-07'),
      pair: '\u{1F600}',
    });
  });

  it('rejects a line that is too long, and goes on behind it', async () => {
    const long = `{"id":"b","x":"${'x'.repeat(LONGEST_ROW)}"}`;
    const rows = await read('e.jsonl', `{"id":"a"}\n${long}\n\n{"id":"c"}\n`);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    const fault = rows[1]?.content;
    expect(fault instanceof Fault ? fault.reason : '').toMatch(/16,000,017 characters, and 16,000,000/);
    expect(rows[2]?.content).toMatchObject({ id: 'c' });
  });

  it.each([
    ['a map', '{"id":"a","x":{"b":1}}'],
    ['a list in a list', '{"id":"a","x":[[1]]}'],
    ['a mixed list', '{"id":"a","x":[1,"b"]}'],
    ['null in a list', '{"id":"a","x":[null]}'],
    ['an unknown tag', '{"id":"a","x":{"$type":"Node","_value":{}}}'],
    ['labels that are none', '{"id":"a","labels":[1]}'],
    ['an id that lost its last digits', '{"id":9007199254740993}'],
    ['a number that lost its last digits', '{"id":"a","x":[1,9007199254740993]}'],
    ['an integer that is none', '{"id":"a","x":{"$type":"Integer","_value":"1.5"}}'],
    ['a float that is none', '{"id":"a","x":{"$type":"Float","_value":"abc"}}'],
    ['a day that does not exist', '{"id":"a","x":[{"$type":"Date","_value":"2022-02-30"}]}'],
    ['bytes that are none', '{"id":"a","x":{"$type":"Base64","_value":"!!"}}'],
    ['a point that is none', '{"id":"a","x":{"$type":"Point","_value":"SRID=4326;POINT Z (1.0 2.0)"}}'],
    ['half a character', '{"id":"a","x":"\\ud800"}'],
    ['half a character in an id', '{"id":"\\udc00"}'],
    ['what was not UTF-8', '{"id":"a","x":"caf\uFFFD"}'],
    ['a label that was not UTF-8', '{"id":"a","labels":["Caf\uFFFD"]}'],
    ['no object', '"a"'],
    ['a broken line', '{"id":'],
  ])('rejects %s', async (_, line) => {
    const rows = await read('entities.jsonl', `{"id":"first"}\n${line}\n{"id":"last"}\n`);
    expect(rows).toHaveLength(3);
    expect(faults(rows)).toHaveLength(1);
  });
});
