import { expect, test } from 'vitest';

import { commonOf } from './common.ts';
import type { GraphNode, GraphRelationship } from './elements.ts';

function node(id: string, ...labels: string[]): GraphNode {
  return { id, labels, properties: {}, caption: id, degree: null };
}

function tie(start: string, end: string): GraphRelationship {
  return {
    id: `${start}-${end}`,
    type: 'T',
    start,
    end,
    properties: {},
    standing: 'affirmed',
    meaning: 'T',
    claims: 0,
    sources: null,
  };
}

test('several nodes share the labels all have, the neighbours two have, and what joins them', () => {
  const nodes = [node('a', 'Person', 'Actor'), node('b', 'Person'), node('c', 'Actor', 'Person')];
  const relationships = [
    tie('a', 'x'),
    tie('x', 'a'),
    tie('y', 'b'),
    tie('a', 'y'),
    tie('c', 'y'),
    tie('b', 'z'),
    tie('z', 'c'),
    tie('a', 'b'),
    tie('c', 'c'),
  ];
  const { labels, neighbours, between } = commonOf(nodes, { relationships });
  expect(labels).toEqual(['Person']);
  expect(neighbours).toEqual([
    { id: 'y', joined: 3 },
    { id: 'z', joined: 2 },
  ]);
  expect(between.map(({ id }) => id)).toEqual(['a-b', 'c-c']);
  expect(commonOf([], { relationships })).toEqual({ labels: [], neighbours: [], between: [] });
});
