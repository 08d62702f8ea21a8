import { expect, test } from 'vitest';

import type { NodeValue, RelationshipValue } from '../../contract/values.ts';
import { NOTHING_KNOWN, learned } from './graph.ts';
import { elementsOf, sentenceOf, sentenceText } from './paths.ts';

function node(id: string, name: string): NodeValue {
  return { $type: 'Node', _value: { _element_id: id, _labels: ['A'], _properties: { name } } };
}

function tie(id: string, type: string, start: string, end: string, properties = {}): RelationshipValue {
  return {
    $type: 'Relationship',
    _value: {
      _element_id: id,
      _start_node_element_id: start,
      _end_node_element_id: end,
      _type: type,
      _properties: properties,
    },
  };
}

const KNOWN = learned(NOTHING_KNOWN, {
  nodes: [node('1', 'Jens Stoltenberg'), node('2', 'NATO'), node('3', 'Ukraine')],
  relationships: [
    tie('a', 'LEADS', '1', '2'),
    tie('b', 'CLAIMED', '3', '2', { type: 'JOINS', polarity: 'denied' }),
    tie('c', 'HOLDS', '2', '2'),
  ],
  degrees: {},
});

test('a path reads as a sentence that keeps each direction and says what is claimed', () => {
  const sentence = sentenceOf(['1', 'a', '2', 'b', '3'], KNOWN);
  expect(sentence && sentenceText(sentence)).toBe('Jens Stoltenberg –LEADS→ NATO ←JOINS– Ukraine');
  expect(sentence?.steps.map(({ forward }) => forward)).toEqual([true, false]);
  const alone = sentenceOf(['1'], KNOWN);
  expect(alone && sentenceText(alone)).toBe('Jens Stoltenberg');
  expect(sentenceOf(['1', 'a', '9'], KNOWN)).toBeNull();
  expect(sentenceOf([], KNOWN)).toBeNull();
});

test('nodes and relationships of a path are told apart by their places, each once', () => {
  expect(elementsOf(['1', 'a', '2', 'c', '2', 'b', '3'])).toEqual({
    nodes: ['1', '2', '3'],
    relationships: ['a', 'c', 'b'],
  });
});
