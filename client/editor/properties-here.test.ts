import { expect, test } from 'vitest';

import { propertiesHere } from './properties-here.ts';

const schema = {
  labels: { Person: ['name', 'born'], 'Odd label': ['size'], Country: ['capital'] },
  relationshipTypes: { LEADS: ['since'], CHAIRS: ['from'] },
  functions: [],
  procedures: [],
};

function of(before: string) {
  return Object.fromEntries(propertiesHere(before, schema));
}

test('a variable has the properties of what it was declared as', () => {
  expect(of('MATCH (p:Person)-[r:LEADS|CHAIRS]->(c:Country) WHERE p.')).toEqual({
    name: 'Person',
    born: 'Person',
  });
  expect(of('MATCH (p:Person)-[r:LEADS|CHAIRS]->(c) RETURN r.')).toEqual({ since: 'LEADS', from: 'CHAIRS' });
  expect(of('MATCH (o:`Odd label`) RETURN o.')).toEqual({ size: 'Odd label' });
  expect(of('MATCH (c:Country), (p:Person {')).toEqual({ name: 'Person', born: 'Person' });
  expect(of('MATCH (x) RETURN x.')).toEqual({});
});
