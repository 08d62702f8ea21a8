import { expect, test } from 'vitest';

import { propertyRows } from './Properties.tsx';
import { isAddress } from './PropertyValue.tsx';

test('only web and mail addresses become links', () => {
  const addresses = ['https://example.org/a?b=c', 'HTTP://example.org', 'mailto:info@example.org'];
  expect(addresses.every(isAddress)).toBe(true);
  const others = [
    'javascript:alert(1)',
    ' https://example.org',
    'https://two words',
    'data:text/html,x',
    'https:example.org',
    'file:///etc/passwd',
    `https://${'x'.repeat(3000)}`,
    'see https://example.org',
  ];
  expect(others.filter(isAddress)).toEqual([]);
});

test('the id comes first, then the others by name, without what is told elsewhere', () => {
  const properties = { zeal: 1, name: 'NATO', aliases: ['the alliance'], id: 'o/nato', born: null };
  expect(propertyRows(properties, new Set(['name'])).map(([name]) => name)).toEqual(['id', 'born', 'zeal']);
  // An alias that is no list is a property like any other.
  expect(propertyRows({ aliases: 'x' }, new Set())).toEqual([['aliases', 'x']]);
});
