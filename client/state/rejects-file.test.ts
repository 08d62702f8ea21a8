import { expect, test } from 'vitest';

import type { RecognisedFile, Reject } from '../../contract/import.ts';
import { rejectsFile } from './rejects-file.ts';

const file: RecognisedFile = {
  name: 'my.entities.tsv',
  index: 0,
  bytes: 10,
  format: 'csv',
  kind: 'entities',
  encoding: 'utf-8',
  delimiter: '\t',
  header: true,
  columns: [
    { name: 'id', role: 'id', type: 'string' },
    { name: 'name', role: 'property', type: 'string' },
    { name: 'note', role: 'ignored', type: 'string' },
  ],
  preview: [],
};

function reject(row: string[] | null, reason = 'Why not, "so".'): Reject {
  return { file: file.name, index: 0, line: 2, column: null, value: null, reason, row, remedies: [] };
}

test('a table comes back in its own form, each row with its reason in a column that is skipped', () => {
  const made = rejectsFile(file, [reject(['a', 'two\twords', 'n']), { ...reject(['other']), index: 1 }]);
  expect(made?.name).toBe('my.entities-rejects.tsv');
  expect(made?.text).toBe(
    'id\tname\tnote:IGNORE\treason:IGNORE\r\na\t"two\twords"\tn\t"Why not, ""so""."\r\n',
  );
});

test('a row whose quotes did not match stands in one cell and does not fit until it is mended', () => {
  const made = rejectsFile(file, [reject(['b\t"Open'], 'Quotes.')]);
  expect(made?.text.split('\r\n')[1]).toBe('"b\t""Open"\t\t\tQuotes.\t');
});

test('lines of JSON keep every digit and get the reason as a field that is skipped', () => {
  const json: RecognisedFile = { ...file, name: 'a.jsonl', format: 'jsonl', delimiter: null, columns: [] };
  const made = rejectsFile(json, [reject(['{"id":"a","n":9007199254740993} '], 'No.'), reject(['{'], 'No.')]);
  expect(made?.text).toBe('{"id":"a","n":9007199254740993,"reason:IGNORE":"No."}\n{\n');
});

test('nothing is made of rows that were not sent', () => {
  expect(rejectsFile(file, [reject(null)])).toBeNull();
});
