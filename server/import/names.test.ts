import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { nodeLabel, relationType, slug } from './names.ts';

it.each([
  ['rules out', 'RULES_OUT'],
  ['rulesOut', 'RULES_OUT'],
  ['RULES_OUT', 'RULES_OUT'],
  ['  is member-of ', 'IS_MEMBER_OF'],
  ['v2Of', 'V2_OF'],
  ['угрожает', 'УГРОЖАЕТ'],
])('makes %j the type %s', (text, type) => {
  expect(relationType(text)).toBe(type);
});

it.each(['', '  ', '!!', '2nd', '_x_'.repeat(150)])('takes no type from %j', (text) => {
  expect(relationType(text)).toBeNull();
});

it('leaves a type as it is when it has been made before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const type = relationType(text);
      expect(type === null ? null : relationType(type)).toBe(type);
    }),
  );
});

it.each([
  ['Person', 'Person'],
  ['news agency', 'NewsAgency'],
  ['science-fiction', 'ScienceFiction'],
  ['NATO_Member', 'NATO_Member'],
  ['person', 'person'],
])('makes %j the label %s', (text, label) => {
  expect(nodeLabel(text)).toBe(label);
});

it.each(['', '9', '`', '"'])('takes no label from %j', (text) => {
  expect(nodeLabel(text)).toBeNull();
});

it.each([
  ['Jens Stoltenberg', 'jens-stoltenberg'],
  ['person/jens-stoltenberg', 'person/jens-stoltenberg'],
  ['Erdoğan & Søn, A/S', 'erdogan-søn-a/s'],
  ['Путин', 'путин'],
  ['हिन्दी', 'हिन्दी'],
  ['  "NATO"  ', 'nato'],
  ['?', ''],
])('makes %j the id %s', (name, id) => {
  expect(slug(name)).toBe(id);
});

it('gives an id its own id', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(slug(slug(name))).toBe(slug(name));
    }),
  );
});
