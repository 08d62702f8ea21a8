import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from '../../paths.ts';
import { PROCEDURES, permittedWith } from './permitted.ts';

test('docs/read-only.md lists the procedures that may be called', () => {
  const page = readFileSync(join(ROOT, 'docs', 'read-only.md'), 'utf8');
  const section = page.split('## Procedures that may be called')[1]?.split('An administrator')[0] ?? '';
  const listed = [...section.matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? '');
  expect(new Set(listed)).toEqual(new Set(PROCEDURES));
});

test('built-in families of functions are permitted in any case, others by their exact name', () => {
  const permitted = permittedWith(['apoc.text.join']);
  expect(['date.truncate', 'DATE.TRUNCATE', 'apoc.text.join'].every(permitted.function)).toBe(true);
  expect(['apoc.text.repeat', 'apoc.Text.join', 'dates.x', 'graph.byName'].some(permitted.function)).toBe(
    false,
  );
});
