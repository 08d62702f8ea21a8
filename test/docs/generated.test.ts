import { expect, test } from 'vitest';

import { api } from '../../contract/api.ts';
import { generatedFiles } from '../../scripts/docs/files.ts';
import { textOf } from './repository.ts';

test.each([...generatedFiles()])('%s is current (else run node scripts/docs.mjs)', (path, text) => {
  expect(textOf(path)).toBe(text);
});

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

test('openapi.json has every endpoint, and every reference in it leads somewhere', () => {
  const text = textOf('openapi.json');
  const { paths, components } = JSON.parse(text) as OpenApi;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(new Set(operations)).toEqual(new Set(Object.keys(api)));
  const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(references.length).toBeGreaterThan(50);
  for (const reference of references) {
    const name = reference.replace('#/components/schemas/', '');
    expect(Object.keys(components.schemas), reference).toContain(name);
  }
});
