import { expect, test } from 'vitest';

import type { RecognisedFile, Reject } from '../../contract/import.ts';
import {
  correctionsText,
  made,
  missingEntities,
  remedied,
  withFile,
  withoutFile,
} from './import-settings.ts';

const file: RecognisedFile = {
  name: 'b.csv',
  index: 1,
  bytes: 10,
  format: 'csv',
  kind: 'entities',
  encoding: 'utf-8',
  delimiter: ';',
  header: true,
  columns: [
    { name: 'id', role: 'id', type: 'string' },
    { name: 'born', role: 'property', type: 'integer[]' },
  ],
  preview: [],
};
const reject: Reject = {
  file: 'b.csv',
  index: 1,
  line: 3,
  column: 'born',
  value: 'soon',
  reason: 'Not a whole number.',
  row: ['a', 'soon'],
  remedies: [{ kind: 'empty' }, { kind: 'text' }, { kind: 'make', id: 'x' }],
};

test('settings of one file leave the others as they are', () => {
  const two = withFile({ make: ['x'] }, 1, { delimiter: ';' });
  expect(two).toEqual({ make: ['x'], files: [null, { delimiter: ';' }] });
  expect(withFile(two, 1, { encoding: 'utf-16le' }).files?.[1]).toEqual({
    delimiter: ';',
    encoding: 'utf-16le',
  });
  expect(withoutFile(two, 0).files).toEqual([{ delimiter: ';' }]);
});

test('remedies become fixes of cells, entities to make, and columns of text', () => {
  const empty = remedied({}, reject, { kind: 'empty' }, [file]);
  const used = remedied(empty, { ...reject, line: 4 }, { kind: 'use', value: 'y', name: null }, [file]);
  expect(used.files?.[1]?.fixes).toEqual([
    { line: 3, column: 'born', value: '' },
    { line: 4, column: 'born', value: 'y' },
  ]);
  expect(correctionsText(used)).toBe('2 cells corrected');
  const text = remedied({}, reject, { kind: 'text' }, [file]);
  expect(text.files?.[1]).toMatchObject({ rows: 'entities', delimiter: ';', header: true });
  expect(text.files?.[1]?.columns?.[1]).toEqual({ name: 'born', role: 'property', type: 'string[]' });
  expect(remedied({ make: ['x'] }, reject, { kind: 'make', id: 'z' }, [file]).make).toEqual(['x', 'z']);
  expect(made({ make: 'all' }, ['x']).make).toBe('all');
  expect(missingEntities([reject, reject])).toEqual(['x']);
});
