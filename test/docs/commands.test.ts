import { expect, test } from 'vitest';

import { SETTINGS } from '../../server/config.ts';
import { pages, repositoryFiles, textOf } from './repository.ts';

const scripts: Readonly<Record<string, string>> = JSON.parse(textOf('package.json')).scripts;
const readme = textOf('README.md');

const commandOf = (script: string): string =>
  script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`;

test.for(Object.keys(scripts))('the README says what npm script %s does', (script) => {
  expect(readme).toMatch(new RegExp(`^\\| \`${commandOf(script)}\\b[^|]*\` +\\|`, 'm'));
});

test.for(Object.entries(scripts).filter(([, command]) => command.startsWith('node ')))(
  'npm script %s runs a file that is there',
  ([, command]) => {
    expect(repositoryFiles()).toContain(command.slice('node '.length));
  },
);

test.for(pages())('the npm scripts that %s names exist', (page) => {
  const named = [...textOf(page).matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1]);
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
});

test.for(pages())('the flags and variables that %s gives to npm start exist', (page) => {
  const starts = [...textOf(page).matchAll(/^((?:\w+=\S+ )*)npm start(?: -- (.*))?$/gm)];
  const variables = starts.flatMap(([, before = '']) =>
    [...before.matchAll(/(\w+)=/g)].map((match) => match[1]),
  );
  const flags = starts.flatMap(([, , after = '']) => after.match(/--[\w-]+/g) ?? []);
  expect(SETTINGS.map(({ variable }) => variable)).toEqual(expect.arrayContaining(variables));
  expect(SETTINGS.map(({ flag }) => flag)).toEqual(expect.arrayContaining(flags));
});

test('the folder table of the README names the folders there are', () => {
  const folders = new Set(
    repositoryFiles()
      .filter((path) => path.includes('/') && !path.startsWith('.'))
      .map((path) => `${path.split('/', 1)[0]}/`),
  );
  const named = [...readme.matchAll(/^\| `([\w/]+\/)` +\|/gm)].map((match) => match[1] ?? '');
  expect(named.filter((folder) => folder.split('/').length === 2).toSorted()).toEqual(
    [...folders].toSorted(),
  );
  expect(named.filter((folder) => !repositoryFiles().some((path) => path.startsWith(folder)))).toEqual([]);
});
