import { expect, test } from 'vitest';

import { mapFrom } from '../../contract/values.ts';
import type { NodeValue, RelationshipValue, Value } from '../../contract/values.ts';
import { drawnOf } from './drawn.ts';
import { NOTHING_KNOWN, learned } from './graph.ts';
import { legendOf } from './legend.ts';
import { outlineOf, sentenceOf } from './outline.ts';
import { statusOf } from './status-line.ts';
import { EMPTY_VIEW, added, withFilters, withHidden, withPinned } from './view.ts';

function node(id: string, label: string): NodeValue {
  return {
    $type: 'Node',
    _value: {
      _element_id: id,
      _labels: ['Entity', label],
      _properties: mapFrom([['name', id.toUpperCase()]]),
    },
  };
}

function tie(
  id: string,
  type: string,
  ends: string,
  properties: Record<string, Value> = {},
): RelationshipValue {
  const [start = '', end = ''] = ends;
  return {
    $type: 'Relationship',
    _value: {
      _element_id: id,
      _type: type,
      _start_node_element_id: start,
      _end_node_element_id: end,
      _properties: mapFrom(Object.entries(properties)),
    },
  };
}

const known = learned(NOTHING_KNOWN, {
  nodes: [node('a', 'Person'), node('b', 'Country'), node('c', 'Country')],
  relationships: [
    tie('r1', 'LEADS', 'ab', { claims: ['1', '2', '3'], sources: 2 }),
    tie('r2', 'CLAIMED', 'bc', { type: 'PLANS_TO_INVADE', polarity: 'denied', claims: ['4'], sources: 1 }),
    tie('r3', 'BORDERS', 'cb'),
  ],
  degrees: { a: 3 },
});
const view = added(EMPTY_VIEW, { nodes: ['a', 'b', 'c'], relationships: ['r1', 'r2', 'r3'] });
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test('what is claimed is known for what it is', () => {
  const relationship = known.relationships.get('r2');
  expect(relationship).toMatchObject({
    standing: 'denied',
    meaning: 'PLANS_TO_INVADE',
    claims: 1,
    sources: 1,
  });
  expect(known.relationships.get('r1')).toMatchObject({ standing: 'affirmed', meaning: 'LEADS', claims: 3 });
});

test('what is learned later keeps a degree that was known', () => {
  const again = learned(known, { nodes: [node('a', 'Person')], relationships: [], degrees: {} });
  expect(again.nodes.get('a')?.degree).toBe(3);
  expect(known.nodes.get('a')?.labels).toEqual(['Person']);
});

test('a hidden label takes its nodes and their relationships, and both are counted', () => {
  const drawn = drawnOf(known, withFilters(view, { labels: new Set(['Country']) }));
  expect(ids(drawn.nodes)).toEqual(['a']);
  expect(drawn.hidden).toEqual({ nodes: 2, relationships: 3 });
});

test('types, standings, sources and single nodes are filtered', () => {
  expect(ids(drawnOf(known, withFilters(view, { types: new Set(['LEADS']) })).relationships)).toEqual([
    'r2',
    'r3',
  ]);
  expect(ids(drawnOf(known, withFilters(view, { standings: new Set(['denied']) })).relationships)).toEqual([
    'r1',
    'r3',
  ]);
  expect(ids(drawnOf(known, withFilters(view, { minSources: 2 })).relationships)).toEqual(['r1']);
  expect(ids(drawnOf(known, withHidden(view, ['c'])).relationships)).toEqual(['r1']);
});

test('the legend counts what is shown of all and keeps hidden rows', () => {
  const filtered = withFilters(view, { labels: new Set(['Person']) });
  const schema = {
    labels: [
      { label: 'Entity', count: 9, properties: [], sampled: 9 },
      { label: 'Person', count: 4, properties: [], sampled: 4 },
      { label: 'Country', count: 5, properties: [], sampled: 5 },
    ],
    relationshipTypes: [
      { type: 'SUBJECT', count: 90, properties: [], ends: [], sampled: 9 },
      { type: 'BORDERS', count: 30, properties: [], ends: [], sampled: 9 },
      { type: 'CLAIMED', count: 12, properties: [], ends: [], sampled: 9 },
    ],
    denied: 7,
  };
  const legend = legendOf(schema, drawnOf(known, filtered), filtered);
  expect(legend.labels).toEqual([
    { key: 'Country', shown: 2, total: 5, hidden: false },
    { key: 'Person', shown: 0, total: 4, hidden: true },
  ]);
  expect(legend.types.map(({ key }) => key)).toEqual(['BORDERS', 'CLAIMED', 'SUBJECT']);
  expect(legend.standings.map(({ shown, total }) => [shown, total])).toEqual([
    [1, 30],
    [0, 5],
    [1, 7],
  ]);
  const many = legendOf({ ...schema, denied: null }, drawnOf(known, filtered), filtered);
  expect(many.standings.map(({ total }) => total)).toEqual([30, null, null]);
});

test('the outline tells every relationship from both its ends', () => {
  const outline = outlineOf(drawnOf(known, view));
  const b = outline.find((item) => item.node.id === 'b');
  expect(b?.ties.map((item) => sentenceOf(item, b.node))).toEqual([
    'A LEADS B',
    'B PLANS_TO_INVADE C, denied by someone',
    'C BORDERS B',
  ]);
});

test('the status line tells what is shown, hidden and selected', () => {
  const drawn = drawnOf(known, withHidden(view, ['c']));
  const status = statusOf(drawn, null, { nodes: ['a'], relationships: [] });
  expect(status).toMatchObject({
    nodes: 2,
    relationships: 1,
    also: ['1 node hidden', '1 selected, 1 neighbour'],
  });
});

test('a picture that would be too large shows pinned and well connected nodes, and counts the rest', () => {
  const more = learned(known, { nodes: [], relationships: [], degrees: {} });
  const drawn = drawnOf(more, withPinned(view, ['c'], true), 2);
  expect(ids(drawn.nodes)).toEqual(['a', 'c']);
  expect(drawn.cut).toBe(1);
  expect(drawn.hidden.nodes).toBe(0);
});
