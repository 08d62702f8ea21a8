import { expect, test } from 'vitest';

import type { SchemaAnswer } from '../../contract/graph.ts';
import { keysFor } from './search-keys.ts';

function label(name: string, ...texts: string[]): SchemaAnswer['labels'][number] {
  const properties = texts.map((text) => ({ name: text, types: ['STRING'], share: 1 }));
  return { label: name, count: 1, properties, sampled: 1 };
}

test('labels without a naming property are searched by their first texts, evidence by its words', () => {
  const keys = keysFor([
    label('Movie', 'title', 'plot'),
    label('Part', 'code', 'colour', 'maker', 'place'),
    label('Claim', 'id', 'certainty', 'type', 'quote'),
    label('Source', 'id', 'publisher', 'title'),
  ]);
  expect(keys).toEqual(
    expect.arrayContaining(['name', 'title', 'code', 'colour', 'maker', 'quote', 'publisher']),
  );
  for (const noise of ['plot', 'place', 'id', 'certainty', 'type']) expect(keys).not.toContain(noise);
});
