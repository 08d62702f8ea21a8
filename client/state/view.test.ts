import { expect, test } from 'vitest';

import {
  EMPTY_VIEW,
  added,
  broughtBy,
  removed,
  toggled,
  withAllShown,
  withFilters,
  withHidden,
  withOnly,
  withPinned,
} from './view.ts';

const three = added(EMPTY_VIEW, { nodes: ['a', 'b', 'c'], relationships: ['ab'] });

test('new nodes remember which expansion brought them, old ones do not change', () => {
  const view = added(three, { nodes: ['b', 'd'], relationships: ['bd'] }, 'b');
  expect([...view.nodes]).toEqual(['a', 'b', 'c', 'd']);
  expect([...view.origins]).toEqual([['d', 'b']]);
  expect([...three.nodes]).toEqual(['a', 'b', 'c']);
});

test('a node that is added again comes back into sight', () => {
  expect(added(withHidden(three, ['b']), { nodes: ['b'], relationships: [] }).hidden.size).toBe(0);
});

test('collapsing finds what was brought, and what was brought from there', () => {
  const once = added(three, { nodes: ['d'], relationships: [] }, 'a');
  const twice = added(once, { nodes: ['e'], relationships: [] }, 'd');
  expect([...broughtBy(twice, 'a')].toSorted()).toEqual(['d', 'e']);
  expect(broughtBy(twice, 'b').size).toBe(0);
  expect([...removed(twice, broughtBy(twice, 'a')).nodes]).toEqual(['a', 'b', 'c']);
});

test('expanding a node that an expansion brought does not bring its origin', () => {
  const there = added(
    added(three, { nodes: ['d'], relationships: [] }, 'a'),
    { nodes: ['a'], relationships: [] },
    'd',
  );
  expect([...broughtBy(there, 'd')]).toEqual([]);
});

test('removing a node takes its pin, its hiding and its origin along', () => {
  const view = added(
    withPinned(withHidden(three, ['a']), ['a'], true),
    { nodes: ['d'], relationships: [] },
    'a',
  );
  const without = removed(view, new Set(['a', 'd']));
  expect([without.hidden.size, without.pinned.size, without.origins.size]).toEqual([0, 0, 0]);
});

test('only some nodes in sight, then all, filters included', () => {
  const only = withOnly(three, new Set(['a']));
  expect([...only.hidden]).toEqual(['b', 'c']);
  const all = withAllShown(withFilters(only, { labels: new Set(['Person']), minSources: 2 }));
  expect([all.hidden.size, all.filters.labels.size, all.filters.minSources]).toEqual([0, 0, 0]);
});

test('toggling takes out what is in and puts in what is not, in a new set', () => {
  const set = new Set(['a']);
  expect([...toggled(set, 'a')]).toEqual([]);
  expect([...toggled(set, 'b')]).toEqual(['a', 'b']);
  expect(set.size).toBe(1);
});
