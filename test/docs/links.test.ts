import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from '../../server/paths.ts';
import { pages, repositoryFiles, textOf } from './repository.ts';

test.for(pages())('the links in %s lead somewhere', (page) => {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

function leadsSomewhere(page: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(textOf(target)).includes(anchor);
}

/** The anchors GitHub makes of headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('no file names a package registry', () => {
  // Put together here, or this file would be found itself.
  const registries = new RegExp(
    ['registry.npmjs', 'registry.yarnpkg', 'npmmirror', '/maven2', '"resolved"'].join('|'),
  );
  const naming = repositoryFiles().filter(
    (path) =>
      path !== 'test/docs/links.test.ts' && existsSync(join(ROOT, path)) && registries.test(textOf(path)),
  );
  expect(naming).toEqual([]);
});
