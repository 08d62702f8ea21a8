import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ROOT } from '../../server/paths.ts';

/** File → its text, and the beginning of the complaint it must earn; null: it must earn none. */
const PLANTS: readonly (readonly [file: string, text: string, complaint: string | null])[] = [
  ['contract/driver.ts', "import 'pino';", 'contract/ imports zod only'],
  [
    'contract/reach.ts',
    "export type { Graph } from '../server/graph/graph.ts';",
    'contract/ imports zod only',
  ],
  ['contract/fine.ts', "import 'zod';", null],
  ['contract/fine.test.ts', "import 'vitest';", null],
  ['client/reach.ts', "import '../server/problem.ts';", 'The client never imports the server'],
  [
    'client/type.ts',
    "import type { Graph } from '../server/graph/graph.ts';",
    'The client never imports the',
  ],
  ['client/dynamic.ts', "await import('../server/problem.ts');", 'The client never imports the server'],
  ['client/inline.ts', "export type A = import('../server/a.ts').A;", 'The client never imports the server'],
  ['client/fine.ts', "import '../contract/values.ts';", null],
  ['server/page.ts', "import '../client/api.ts';", 'The server stands without page'],
  ['server/driver.ts', "import 'neo4j-driver';", 'Only server/graph/neo4j/ talks'],
  ['server/graph/embedded/driver.ts', "import 'neo4j-driver';", 'Only server/graph/neo4j/ talks'],
  ['server/graph/neo4j/fine.ts', "import 'neo4j-driver';", null],
  ['server/engine.ts', "import '@grafeo-db/js';", 'Only server/graph/embedded/ talks'],
  ['server/graph/neo4j/engine.ts', "import '@grafeo-db/js';", 'Only server/graph/embedded/ talks'],
  ['server/graph/embedded/fine.ts', "import '@grafeo-db/js';", null],
  ['client/panels/draw.ts', "import 'cytoscape';", 'Only client/canvas/ draws'],
  ['client/canvas/fine.ts', "import 'cytoscape';", null],
  ['server/explore/web.ts', "import type { Request } from 'express';", 'Only app.ts, http.ts, page.ts'],
  ['server/http.ts', "import 'express';", null],
  ['server/explore/engine.ts', "import '../graph/neo4j/open.ts';", 'Use cases and the importer know'],
  ['server/import/engine.ts', "import '../graph/embedded/open.ts';", 'Use cases and the importer know'],
  ['server/explore/fine.ts', "import '../graph/graph.ts';", null],
  ['server/graph/user.ts', "import '../explore/search.ts';", 'The port knows nothing of those who use it'],
  ['client/canvas/store.ts', "import '../state/view.ts';", 'The canvas gets stores and actions'],
  ['client/canvas/type.ts', "export type { View } from '../state/view.ts';", null],
  ['client/canvas/react.ts', "import 'react';", 'The canvas lives outside React'],
  ['client/state/react.ts', "import 'react';", 'client/state/ runs without a page: keep React'],
  ['client/state/view.ts', "import '../canvas/mount.ts';", 'Stores and actions know no view'],
  ['client/state/dom.ts', 'document.title;', 'client/state/ runs without a page: a view'],
  ['client/panels/api.ts', "import '../api.ts';", 'Panels never call the API'],
  ['client/ui/store.ts', "import '../state/view.ts';", 'client/ui/ knows nothing of graphs'],
  ['server/index.ts', 'export const a = 1;', 'No index files'],
  ['server/barrel.ts', "export * from './paths.ts';", 'No barrels'],
  [
    'server/round.ts',
    "import { b } from './trip.ts';\nexport const a = () => b;",
    'Dependency cycle detected',
  ],
  [
    'server/trip.ts',
    "import { a } from './round.ts';\nexport const b = () => a;",
    'Dependency cycle detected',
  ],
  ['server/default.ts', 'export default 1;', 'Prefer named exports'],
  ['vite.config.ts', 'export default {};', null],
  ['server/any.ts', 'export const a: any = 1;', 'Unexpected `any`'],
  ['server/long.ts', 'export const a = [\n' + '  1,\n'.repeat(300) + '];', 'File has too many lines'],
  [
    'server/floating.ts',
    'async function a() {}\nexport function b() {\n  a();\n}',
    'Promises must be awaited',
  ],
];

const house = mkdtempSync(join(tmpdir(), 'relata-lint-'));
let complaints: readonly { message: string; filename: string }[] = [];

beforeAll(() => {
  for (const shared of ['node_modules', 'scripts']) symlinkSync(join(ROOT, shared), join(house, shared));
  for (const own of ['.oxlintrc.json', 'tsconfig.json']) copyFileSync(join(ROOT, own), join(house, own));
  for (const [file, text] of PLANTS) {
    mkdirSync(join(house, dirname(file)), { recursive: true });
    writeFileSync(join(house, file), `${text}\n`);
  }
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: house,
    encoding: 'utf8',
  });
  complaints = JSON.parse(stdout.slice(stdout.indexOf('{'))).diagnostics;
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

const saidOf = (file: string): string[] =>
  complaints.filter(({ filename }) => filename === file).map(({ message }) => message);

test.for(PLANTS.filter(([, , complaint]) => complaint !== null))('%s is refused', ([file, , complaint]) => {
  expect(saidOf(file).join('\n')).toContain(complaint);
});

test.for(PLANTS.filter(([, , complaint]) => complaint === null))('%s is permitted', ([file]) => {
  expect(saidOf(file)).toEqual([]);
});

test('every border is planted over', () => {
  const text = readFileSync(join(ROOT, 'scripts/lint/borders.mjs'), 'utf8');
  const sentences = [...text.matchAll(/^ {4}say: '(.*)',$/gm)].map((match) => match[1] ?? '');
  expect(sentences.length).toBeGreaterThan(10);
  const unplanted = sentences.filter(
    (sentence) => !PLANTS.some(([, , complaint]) => complaint !== null && sentence.startsWith(complaint)),
  );
  expect(unplanted).toEqual([]);
});
