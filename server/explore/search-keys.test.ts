import { expect, test } from 'vitest';

import { keysFor } from './search-keys.ts';

const property = (name: string, ...types: string[]) => ({ name, types, share: 1 });
const label = (...properties: ReturnType<typeof property>[]) => ({
  label: 'L',
  count: 1,
  sampled: 1,
  properties,
});

test('names are searched where there are names, the first texts where there are none', () => {
  expect(
    keysFor([
      label(property('name', 'STRING'), property('biography', 'STRING')),
      label(property('title', 'STRING')),
      label(
        property('code', 'STRING'),
        property('size', 'INTEGER'),
        property('b', 'STRING'),
        property('c', 'STRING'),
        property('d', 'STRING'),
      ),
    ]),
  ).toEqual(['name', 'title', 'code', 'b', 'c']);
  expect(keysFor([])).toEqual([]);
});

test('claims are searched by their words and sources by their publisher, where they have such', () => {
  const claim = { ...label(property('certainty', 'STRING'), property('quote', 'STRING')), label: 'Claim' };
  const source = { ...label(property('id', 'STRING'), property('publisher', 'STRING')), label: 'Source' };
  expect(keysFor([claim, source])).toEqual(['quote', 'publisher']);
  expect(keysFor([{ ...label(property('amount', 'STRING')), label: 'Claim' }])).toEqual(['amount']);
});
