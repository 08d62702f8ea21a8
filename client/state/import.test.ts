import { expect, test } from 'vitest';

import type { ImportLine, Reject } from '../../contract/import.ts';
import { NOT_IMPORTING, withLine } from './import.ts';

const tally = { read: 3, created: 2, updated: 0, unchanged: 0, rejected: 1 };
const reject: Reject = {
  file: 'a.csv',
  index: 0,
  line: 3,
  column: 'to',
  value: 'x',
  reason: 'No entity has this id.',
  row: ['a', 'KNOWS', 'x'],
  remedies: [],
};
const lines: ImportLine[] = [
  { kind: 'head', dryRun: true, files: [], unread: [] },
  { kind: 'progress', file: 'a.csv', bytes: 10, totalBytes: 20, tally },
  { kind: 'reject', ...reject },
  {
    kind: 'end',
    tallies: {},
    total: tally,
    projected: null,
    outlook: { labels: [], types: [], cut: false },
    seconds: 1,
    rejectsCut: false,
  } as unknown as ImportLine,
];

test('a dry run ends checked, a load ends loaded, and rejects are kept', () => {
  const checked = lines.reduce(withLine, { ...NOT_IMPORTING, step: 'checking' });
  expect(checked).toMatchObject({ step: 'checked', progress: { bytes: 10 }, end: { total: tally } });
  expect(checked.rejects).toHaveLength(1);
  expect(checked.outlook).not.toBeNull();
  expect(lines.reduce(withLine, { ...NOT_IMPORTING, step: 'loading' }).step).toBe('loaded');
});

test('a problem fails the import and keeps the rejects so far', () => {
  const failed = [
    lines[2] as ImportLine,
    { kind: 'problem', code: 'internal', status: 500, title: 't', detail: 'd' } as const,
  ].reduce(withLine, { ...NOT_IMPORTING, step: 'loading' });
  expect(failed).toMatchObject({ step: 'failed', problem: { detail: 'd' } });
  expect(failed.rejects).toMatchObject([reject]);
});
