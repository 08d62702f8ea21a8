import { expect, test } from 'vitest';

import type { NodeValue, RelationshipValue } from '../../contract/values.ts';
import { NOTHING_KNOWN, learned } from './graph.ts';
import { inspectedOf } from './inspect.ts';
import type { Visit } from './inspect.ts';
import type { Paths } from './paths.ts';
import { NOTHING_SELECTED } from './selection.ts';
import type { Selection } from './selection.ts';

function node(id: string): NodeValue {
  return { $type: 'Node', _value: { _element_id: id, _labels: [], _properties: {} } };
}

const TIE: RelationshipValue = {
  $type: 'Relationship',
  _value: {
    _element_id: 'r',
    _start_node_element_id: 'a',
    _end_node_element_id: 'b',
    _type: 'T',
    _properties: {},
  },
};
const KNOWN = learned(NOTHING_KNOWN, {
  nodes: [node('a'), node('b'), node('source')],
  relationships: [TIE],
  degrees: {},
});

function kindOf(
  selection: Selection,
  {
    visit = null,
    paths = null,
    closed = null,
  }: { visit?: Visit | null; paths?: Paths | null; closed?: Selection | null } = {},
): string {
  const inspected = inspectedOf(selection, visit, paths, closed, KNOWN);
  return inspected.kind === 'node' ? `node ${inspected.node.id}` : inspected.kind;
}

test('the inspector shows what is selected, and nothing when nothing is', () => {
  expect(kindOf(NOTHING_SELECTED)).toBe('nothing');
  expect(kindOf({ nodes: ['a'], relationships: [] })).toBe('node a');
  expect(kindOf({ nodes: [], relationships: ['r'] })).toBe('relationship');
  expect(kindOf({ nodes: ['a', 'b'], relationships: [] })).toBe('several');
  expect(kindOf({ nodes: ['a'], relationships: ['r'] })).toBe('several');
  expect(kindOf({ nodes: ['gone'], relationships: [] })).toBe('nothing');
});

test('a visit, paths and closing last as long as the selection they came under', () => {
  const selection = { nodes: ['a'], relationships: [] };
  const other = { nodes: ['b'], relationships: [] };
  const visit = { id: 'source', under: selection, from: null };
  expect(kindOf(selection, { visit })).toBe('node source');
  expect(kindOf(other, { visit })).toBe('node b');
  const paths: Paths = {
    from: 'a',
    to: 'b',
    state: 'done',
    maxLength: 5,
    paths: [],
    complete: true,
    problem: null,
    under: selection,
  };
  expect(kindOf(selection, { paths })).toBe('paths');
  expect(kindOf(selection, { paths, visit })).toBe('node source');
  expect(kindOf(other, { paths })).toBe('node b');
  expect(kindOf(selection, { closed: selection })).toBe('nothing');
  expect(kindOf(other, { closed: selection })).toBe('node b');
});
