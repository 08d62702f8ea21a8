import { expect, test } from 'vitest';

import type { Bubble } from '../state/bubbles.ts';
import type { GraphRelationship } from '../state/elements.ts';
import type { Tint } from '../state/palette.ts';
import { createColumns, rowOf } from './columns.ts';
import { landingsOf } from './landings.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

const columns = createColumns();

function tintOf(fill: string): Tint {
  const shade = { fill, border: '', chip: '', text: '' };
  return { light: shade, dark: shade };
}

const PERSON = tintOf('person');
const OUTLET = tintOf('outlet');

function node(id: string, placed: boolean, tint = PERSON): SceneNode {
  const row = rowOf(columns, id);
  columns.placed[row] = Number(placed);
  const picture = { id, caption: id, date: null, degree: 1, radius: 12, tint, icon: 'user-round' as const };
  return { row, node: picture, name: { lines: [], date: null, hub: false, width: 0, height: 0 } };
}

function edge(start: string, type: string, end: string): SceneEdge {
  const rest = { properties: {}, standing: 'affirmed' as const, meaning: type, claims: 0, sources: null };
  const relationship: GraphRelationship = { id: `${start}${end}`, type, start, end, ...rest };
  return {
    relationship,
    from: rowOf(columns, start),
    to: rowOf(columns, end),
    shape: { bend: 0, loop: null },
  };
}

function bubble(type: string, direction: 'in' | 'out', tint = PERSON): Bubble {
  return { key: type, count: 1, words: '', direction, tint, parts: [{ type, direction, tint }] };
}

test('a new node lands at the bubble that announced it, by type, direction and label', () => {
  const nodes = [
    node('hub', true),
    node('warner', false),
    node('warned', false),
    node('outlet', false, OUTLET),
    node('old', true),
    node('far', false),
  ];
  columns.x[0] = 100;
  columns.y[0] = 50;
  const scene: Scene = {
    nodes,
    edges: [
      edge('warner', 'WARNS', 'hub'),
      edge('hub', 'WARNS', 'warned'),
      edge('outlet', 'WARNS', 'hub'),
      edge('old', 'WARNS', 'hub'),
      edge('far', 'WARNS', 'warner'),
    ],
  };
  const shape = { count: '+1', words: '', radius: 17, width: 0 };
  const placed = { bubble: bubble('WARNS', 'in'), shape, node: 0, off: { x: -30, y: 140 } };
  expect([...landingsOf([placed], scene, columns)]).toEqual([[rowOf(columns, 'warner'), { x: 70, y: 190 }]]);
  expect(landingsOf([], scene, columns).size).toBe(0);
});
