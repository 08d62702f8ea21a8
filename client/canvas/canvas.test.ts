import { expect, test } from 'vitest';

import type { GraphRelationship } from '../state/elements.ts';
import { shift } from './camera.ts';
import { createColumns, rowOf } from './columns.ts';
import { difference } from './diff.ts';
import { along, controlPoint, freeAngle } from './edge-path.ts';
import { edgeShapes } from './edge-shapes.ts';
import { emphasisOf } from './emphasis.ts';
import { RING_ROOM, nameBox, nameRoom, overlap } from './name-box.ts';
import { nameOf, wrapped } from './names.ts';

function tie(id: string, start: string, end: string, standing: GraphRelationship['standing'] = 'affirmed') {
  const shared = { properties: {}, claims: 0, sources: null };
  return { id, type: 'T', meaning: 'T', start, end, standing, ...shared } satisfies GraphRelationship;
}

const map = (...items: { id: string; v: number }[]) => new Map(items.map((item) => [item.id, item]));
const measure = (text: string) => text.length * 6;
const byWeight = (text: string, font: string) => text.length * (Number.parseInt(font, 10) / 100);

test('rows are kept, and their values when the columns grow', () => {
  const columns = createColumns(2);
  const first = rowOf(columns, 'a');
  columns.x[first] = 7;
  for (const id of ['b', 'c', 'd', 'e']) rowOf(columns, id);
  expect(rowOf(columns, 'a')).toBe(first);
  expect(columns.x[first]).toBe(7);
  expect(columns.x.length).toBeGreaterThanOrEqual(5);
});

test('a difference names what came, went and changed, and nothing else', () => {
  const changed = difference(
    map({ id: 'a', v: 1 }, { id: 'b', v: 1 }, { id: 'c', v: 1 }),
    map({ id: 'b', v: 1 }, { id: 'c', v: 2 }, { id: 'd', v: 1 }),
  );
  expect(changed.added.map(({ id }) => id)).toEqual(['d']);
  expect(changed.changed.map(({ id }) => id)).toEqual(['c']);
  expect(changed.removed).toEqual(['a']);
});

test('a lone edge is straight, parallel ones are 52 pixels apart on the same side whatever their direction', () => {
  expect(edgeShapes([tie('1', 'a', 'b')]).get('1')).toEqual({ bend: 0, loop: null });
  const three = edgeShapes([tie('1', 'a', 'b'), tie('2', 'b', 'a'), tie('3', 'a', 'b', 'denied')]);
  expect(three.get('3')?.bend).toBe(0);
  // The second runs the other way, so the same side has the other sign.
  expect(three.get('1')?.bend).toBe(-52);
  expect(three.get('2')?.bend).toBe(-52);
});

test('loops are numbered at their node', () => {
  const loops = edgeShapes([tie('1', 'a', 'a'), tie('2', 'a', 'a')]);
  expect([loops.get('1')?.loop, loops.get('2')?.loop]).toEqual([0, 1]);
});

test('a bent edge passes half its bend from the straight line', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(controlPoint(a, b, 52)).toEqual({ x: 50, y: 52 });
  expect(along(a, b, 52, 0.5)).toMatchObject({ x: 50, y: 26 });
  expect(along(a, b, 0, 0.25)).toEqual({ x: 25, y: 0, angle: 0 });
});

test('a loop goes where nothing else is', () => {
  // Edges to the right, down and left leave the top free: 0 degrees from straight up.
  expect(freeAngle([0, Math.PI / 2, Math.PI])).toBeCloseTo(0);
  expect(freeAngle([-Math.PI / 2, Math.PI / 2, Math.PI])).toBeCloseTo(90);
});

test('a selected node brings out its neighbourhood, a selected relationship its ends', () => {
  const picture = { nodes: [], relationships: [tie('ab', 'a', 'b'), tie('bc', 'b', 'c')] };
  const one = emphasisOf({ nodes: ['a'], relationships: [] }, picture);
  expect([...(one.nodes ?? [])]).toEqual(['a', 'b']);
  expect([...one.edges]).toEqual(['ab']);
  const edge = emphasisOf({ nodes: [], relationships: ['bc'] }, picture);
  expect([...(edge.nodes ?? [])]).toEqual(['b', 'c']);
  expect([...edge.near]).toEqual([]);
  expect(emphasisOf({ nodes: [], relationships: [] }, picture).nodes).toBeNull();
});

test('several selected nodes bring out what is between them, half what is around them, the rest is faded', () => {
  const relationships = [tie('ab', 'a', 'b'), tie('ba', 'b', 'a'), tie('bc', 'b', 'c'), tie('cd', 'c', 'd')];
  const two = emphasisOf({ nodes: ['a', 'b'], relationships: [] }, { nodes: [], relationships });
  expect([...(two.nodes ?? [])]).toEqual(['a', 'b']);
  expect([...two.edges]).toEqual(['ab', 'ba']);
  expect([...two.near]).toEqual(['bc', 'c']);
  const path = emphasisOf(
    { nodes: ['a', 'b', 'c'], relationships: ['ab', 'bc'] },
    { nodes: [], relationships },
  );
  expect([...path.edges]).toEqual(['ab', 'ba', 'bc']);
  expect([...path.near]).toEqual([]);
});

test('without a selection a result stands out, unless it is all there is', () => {
  const relationships = [tie('ab', 'a', 'b'), tie('ba', 'b', 'a'), tie('bc', 'b', 'c')];
  const picture = { nodes: ['a', 'b', 'c'].map((id) => ({ id })), relationships };
  const result = { nodes: ['a', 'gone'], relationships: ['ab', 'gone'] };
  const nothing = { nodes: [], relationships: [] };
  const seen = emphasisOf(nothing, picture, result);
  expect([...(seen.nodes ?? [])]).toEqual(['a', 'b']);
  expect([...seen.edges]).toEqual(['ab']);
  expect([...seen.near]).toEqual(['ba']);
  // Nodes alone: what is between them is what one sees of them.
  const bare = emphasisOf(nothing, picture, { nodes: ['a', 'b'], relationships: [] });
  expect([...bare.edges]).toEqual(['ab', 'ba']);
  expect(emphasisOf(nothing, picture, { nodes: ['a', 'b', 'c'], relationships: [] }).nodes).toBeNull();
  expect([...(emphasisOf({ nodes: ['c'], relationships: [] }, picture, result).nodes ?? [])]).toEqual([
    'c',
    'b',
  ]);
});

test('names stand beside their disc on every side', () => {
  for (const side of [0, 1, 2, 3]) {
    const box = nameBox(20, 60, 14, side);
    const disc = { x: -14, y: -14, width: 28, height: 28 };
    expect(overlap(box, disc)).toBe(false);
  }
});

test('the room of a name holds it beside its disc and beside the ring of its selected disc', () => {
  for (const side of [0, 1, 2, 3]) {
    const room = nameRoom(20, 60, 14, side);
    for (const box of [nameBox(20, 60, 14, side), nameBox(20 + RING_ROOM, 60, 14, side)]) {
      expect(box.x).toBeGreaterThanOrEqual(room.x);
      expect(box.y).toBeGreaterThanOrEqual(room.y);
      expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width);
      expect(box.y + box.height).toBeLessThanOrEqual(room.y + room.height);
    }
  }
});

test('a name is as wide as it is in the weight of a selected node', () => {
  const shade = { fill: '', border: '', chip: '', text: '' };
  const look = { tint: { light: shade, dark: shade }, icon: 'user-round' as const };
  const node = { id: 'a', caption: 'Ann', date: null, degree: 1, radius: 12, ...look };
  expect(nameOf(node, 'Inter', byWeight).width).toBe(Math.ceil(3 * 6.5));
});

test('long names break into two even lines, words that are too long are cut', () => {
  expect(wrapped('NATO', measure, 110)).toEqual(['NATO']);
  expect(wrapped('Withdrawal of troops from eastern Europe', measure, 110)).toEqual([
    'Withdrawal of troops',
    'from eastern Europe',
  ]);
  expect(wrapped('x'.repeat(60), measure, 110)[0]).toMatch(/^x+…$/);
});

test('the camera moves by the least that shows a box', () => {
  expect(shift(10, 20, 0, 100)).toBe(0);
  expect(shift(-5, 20, 0, 100)).toBe(5);
  expect(shift(90, 120, 0, 100)).toBe(-20);
  expect(shift(50, 300, 0, 100)).toBe(-50);
});
