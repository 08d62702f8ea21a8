import { expect, test } from 'vitest';

import type { ExpandAnswer, PreviewAnswer } from '../../contract/graph.ts';
import type { NodeValue, RelationshipValue } from '../../contract/values.ts';
import { asAsked, expansionRows, portionOf, requestsOf, unasked, wanted } from './expansion.ts';

type Group = PreviewAnswer['groups'][number];

function group(
  type: string,
  direction: 'out' | 'in',
  far: [labels: string[], count: number, shown: number][],
): Group {
  const sum = (at: 1 | 2) => far.reduce((total, each) => total + each[at], 0);
  return {
    type,
    direction,
    count: sum(1),
    shown: sum(2),
    sampled: sum(1),
    far: far.map(([labels, count, shown]) => ({ labels, count, shown })),
  };
}

const PREVIEW: PreviewAnswer = {
  total: 99,
  groups: [
    group('SUBJECT', 'in', [[['Claim'], 54, 0]]),
    group('WARNS', 'in', [
      [['Entity', 'Person'], 14, 0],
      [['Country', 'Entity'], 6, 2],
    ]),
    group('DEMANDS', 'out', [[['Demand', 'Entity'], 12, 4]]),
    group('ACCUSES', 'out', [[['Country', 'Entity'], 2, 2]]),
    { ...group('READ_BY', 'in', [[['Viewer'], 200, 1]]), count: 5000 },
    {
      ...group('SEEN_BY', 'in', [
        [['Viewer'], 150, 0],
        [['Bot'], 50, 0],
      ]),
      count: 4000,
    },
  ],
};

const ROWS = expansionRows(PREVIEW, { labels: ['Country'] });

test('rows are by type, direction and far label, what brings most first and evidence last', () => {
  expect(ROWS.map(({ key, label, total, shown, evidence }) => [key, label, total, shown, evidence])).toEqual([
    ['READ_BY in', 'Viewer', 5000, 1, false],
    ['SEEN_BY in', null, 4000, 0, false],
    ['WARNS in Person', 'Person', 14, 0, false],
    ['DEMANDS out', 'Demand', 12, 4, false],
    ['WARNS in Country', 'Country', 6, 2, false],
    ['ACCUSES out', 'Country', 2, 2, false],
    ['SUBJECT in', 'Claim', 54, 0, true],
  ]);
  expect(expansionRows(PREVIEW, { labels: ['Claim'] }).some(({ evidence }) => evidence)).toBe(false);
});

test('without a question everything new comes except evidence', () => {
  expect([...unasked(ROWS)]).toEqual([
    'READ_BY in',
    'SEEN_BY in',
    'WARNS in Person',
    'DEMANDS out',
    'WARNS in Country',
  ]);
  expect(wanted({ rows: ROWS, ticked: new Set(['WARNS in Person', 'DEMANDS out', 'ACCUSES out']) })).toBe(22);
});

test('requests ask for exactly the ticked rows', () => {
  const ask = (...ticked: string[]) =>
    requestsOf({ rows: ROWS, ticked: new Set(ticked), order: 'name', limit: 25 }, ['n']).map(
      ({ types, direction, labels }) => [direction, types, labels],
    );
  expect(ask('WARNS in Person', 'DEMANDS out')).toEqual([
    ['out', ['DEMANDS'], undefined],
    ['in', ['WARNS'], ['Person']],
  ]);
  expect(ask('WARNS in Person', 'WARNS in Country', 'READ_BY in')).toEqual([
    ['in', ['READ_BY', 'WARNS'], undefined],
  ]);
  expect(ask()).toEqual([]);
  const [request] = requestsOf({ rows: ROWS, ticked: unasked(ROWS), order: 'degree', limit: 7 }, ['n']);
  expect(request).toMatchObject({ order: { by: 'degree', descending: true }, limit: 7, shown: ['n'] });
});

function node(id: string): NodeValue {
  return { $type: 'Node', _value: { _element_id: id, _labels: [], _properties: { name: id } } };
}

function labelled(id: string, ...labels: string[]): NodeValue {
  return { $type: 'Node', _value: { _element_id: id, _labels: labels, _properties: {} } };
}

function tie(id: string, start: string, end: string, properties = {}): RelationshipValue {
  return {
    $type: 'Relationship',
    _value: {
      _element_id: id,
      _start_node_element_id: start,
      _end_node_element_id: end,
      _type: 'T',
      _properties: properties,
    },
  };
}

test('a neighbour of two labels stands in one row, and comes only with that row', () => {
  const preview: PreviewAnswer = {
    total: 9,
    groups: [
      group('ACTED_IN', 'in', [
        [['Person'], 3, 0],
        [['Actor', 'Person'], 6, 0],
      ]),
    ],
  };
  const rows = expansionRows(preview, { labels: ['Movie'] });
  expect(rows.map(({ label, total }) => [label, total])).toEqual([
    ['Actor', 6],
    ['Person', 3],
  ]);
  const ticked = new Set(['ACTED_IN in Person']);
  const [request] = requestsOf({ rows, ticked, order: 'name', limit: 2 }, []);
  expect(request).toMatchObject({ labels: ['Person'], limit: 9 });
  const nodes = [labelled('a', 'Person', 'Actor'), labelled('b', 'Person')];
  const answer = asAsked({ nodes, relationships: [], degrees: {}, remaining: 0 }, request ?? {});
  expect(answer.nodes.map(({ _value }) => _value._element_id)).toEqual(['b']);
});

test('a portion takes the first of all answers, each node once, and only what touches it', () => {
  const answers: ExpandAnswer[] = [
    {
      nodes: [node('b'), node('c')],
      relationships: [tie('1', 'hub', 'b', { lastDate: '2022-01-07' }), tie('2', 'hub', 'c')],
      degrees: { b: 1, c: 9 },
      remaining: 0,
    },
    {
      nodes: [node('a'), node('b')],
      relationships: [tie('3', 'a', 'hub', { date: '2022-01-12' }), tie('4', 'b', 'hub')],
      degrees: { a: 4, b: 1 },
      remaining: 3,
    },
  ];
  const names = (by: 'name' | 'degree' | 'date', limit: number) =>
    portionOf(answers, by, limit).nodes.map(({ _value }) => _value._element_id);
  expect(names('name', 9)).toEqual(['a', 'b', 'c']);
  expect(names('degree', 2)).toEqual(['c', 'a']);
  expect(names('date', 2)).toEqual(['a', 'b']);
  expect(portionOf(answers, 'degree', 1).relationships.map(({ _value }) => _value._element_id)).toEqual([
    '2',
  ]);
});
