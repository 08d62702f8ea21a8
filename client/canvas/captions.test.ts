import { expect, test } from 'vitest';

import type { GraphRelationship } from '../state/elements.ts';
import { placedCaptions } from './captions.ts';
import { createColumns, rowOf } from './columns.ts';
import { NO_EMPHASIS } from './emphasis.ts';
import { isNear, meetsBox, meetsPlate, meetsStretch } from './plate.ts';
import type { Scene, SceneEdge } from './scene.ts';

const RADIUS = 20;
const measure = (text: string) => text.length * 6;

/** Edges between points in a row of nodes without names. */
function drawing(points: readonly (readonly [x: number, y: number])[], edges: readonly SceneEdge[]) {
  const columns = createColumns();
  const nodes = points.map(([x, y], at): Scene['nodes'][number] => {
    const id = String(at);
    const row = rowOf(columns, id);
    columns.x[row] = x;
    columns.y[row] = y;
    columns.radius[row] = RADIUS;
    const shade = { fill: '', border: '', chip: '', text: '' };
    const look = { tint: { light: shade, dark: shade }, icon: 'user-round' as const };
    const node = { id, caption: '', date: null, degree: 1, radius: RADIUS, ...look };
    return { row, node, name: { lines: [], date: null, hub: false, width: 0, height: 0 } };
  });
  return { scene: { nodes, edges }, columns };
}

function edge(id: string, bend = 0, meaning = 'PLANS'): SceneEdge {
  const relationship: GraphRelationship = {
    id,
    type: 'CLAIMED',
    meaning,
    start: '0',
    end: '1',
    standing: 'denied',
    properties: {},
    claims: 1,
    sources: null,
  };
  return { relationship, from: 0, to: 1, shape: { bend, loop: null } };
}

function captionsOf(length: number, edges: readonly SceneEdge[], selected: string | null, zoom = 1) {
  const { scene, columns } = drawing(
    [
      [0, 0],
      [length, 0],
    ],
    edges,
  );
  const emphasis = { ...NO_EMPHASIS, selectedEdges: new Set(selected === null ? [] : [selected]) };
  return placedCaptions(scene, columns, zoom, emphasis, measure);
}

test('a caption stands whole on a line that is long enough for it', () => {
  const [caption] = captionsOf(300, [edge('e')], 'e');
  expect(caption).toMatchObject({ text: 'CLAIMED: PLANS', x: 150, y: 0, beside: false });
});

test('a selected edge keeps 24 pixels of line at either end: its caption says less, then stands beside it', () => {
  // CLAIMED: PLANS is 84 wide, PLANS is 30, and the discs take 40 of the length.
  expect(captionsOf(172, [edge('e')], 'e')[0]).toMatchObject({ text: 'CLAIMED: PLANS', beside: false });
  expect(captionsOf(171, [edge('e')], 'e')[0]).toMatchObject({ text: 'PLANS', beside: false });
  expect(captionsOf(118, [edge('e')], 'e')[0]).toMatchObject({ text: 'PLANS', beside: false });
  const [beside] = captionsOf(117, [edge('e')], 'e');
  expect(beside).toMatchObject({ beside: true });
  expect(meetsStretch(beside!, { x: 0, y: 0 }, { x: 117, y: 0 })).toBe(false);
});

test('a caption beside its edge is clear of the discs and of parallel edges, outwards of a bent one', () => {
  const long = 'CONCERNED';
  const fan = [edge('a', -52, long), edge('b', 0, long), edge('c', 52, long)];
  for (const { relationship } of fan) {
    const [caption] = captionsOf(140, fan, relationship.id);
    expect(caption).toMatchObject({ beside: true });
    for (const x of [0, 140]) expect(isNear(caption!, { x, y: 0 }, RADIUS)).toBe(false);
  }
  expect(captionsOf(140, fan, 'a')[0]!.y).toBeLessThan(-26);
  expect(captionsOf(140, fan, 'c')[0]!.y).toBeGreaterThan(26);
});

test('a selected edge has a caption even where there is no room at all', () => {
  const [caption] = captionsOf(60, [edge('e')], 'e', 0.5);
  expect(caption).toMatchObject({ beside: true });
});

test('an edge that is not selected has none rather than one beside it', () => {
  expect(captionsOf(60, [edge('e')], null)).toEqual([]);
  expect(captionsOf(95, [edge('e')], null)[0]).toMatchObject({ text: 'PLANS', beside: false });
});

test('plates meet what lies on them and nothing beside them, upright or not', () => {
  const flat = { x: 0, y: 0, angle: 0, width: 60 };
  const steep = { ...flat, angle: Math.PI / 2 };
  expect(isNear(flat, { x: 36, y: 0 }, 4)).toBe(true);
  expect(isNear(steep, { x: 36, y: 0 }, 4)).toBe(false);
  expect(meetsBox(flat, { x: 30, y: -5, width: 20, height: 10 })).toBe(true);
  expect(meetsBox(steep, { x: 30, y: -5, width: 20, height: 10 })).toBe(false);
  expect(meetsPlate(flat, { ...steep, x: 20 })).toBe(true);
  expect(meetsPlate(flat, { ...flat, y: 20 })).toBe(false);
  expect(meetsStretch(flat, { x: -50, y: -30 }, { x: 50, y: 30 })).toBe(true);
  expect(meetsStretch(flat, { x: -50, y: 8 }, { x: 50, y: 8 })).toBe(false);
});

test('a loop has its caption beyond its end when it is selected, and none at rest', () => {
  const loop = { ...edge('l'), to: 0, shape: { bend: 0, loop: 0 } };
  expect(captionsOf(300, [loop], null)).toEqual([]);
  const [caption] = captionsOf(300, [loop], 'l');
  expect(caption).toMatchObject({ text: 'CLAIMED: PLANS', beside: true, angle: 0 });
  expect(isNear(caption!, { x: 0, y: 0 }, RADIUS)).toBe(false);
});
