import { expect, test } from 'vitest';

import type { Claim } from '../../contract/claims.ts';
import type { Value } from '../../contract/values.ts';
import { differencesOf } from './differences.ts';

const claim = (id: string, properties: Record<string, Value>, more: Partial<Claim> = {}): Claim => ({
  node: {
    $type: 'Node',
    _value: { _element_id: id, _labels: ['Claim'], _properties: { id, ...properties } },
  },
  id,
  type: 'COSTS_LIVES_IN',
  polarity: 'affirmed',
  certainty: 'stated',
  date: null,
  subject: null,
  object: null,
  by: null,
  source: null,
  origin: null,
  quote: null,
  start: null,
  end: null,
  ...more,
});

test('claims that agree do not differ', () => {
  expect(differencesOf([claim('a', { killed: 14000 }), claim('b', { killed: 14000 })])).toEqual([]);
  expect(differencesOf([claim('a', { killed: 14000 }), claim('b', {})])).toEqual([]);
  expect(differencesOf([claim('a', { date: '2022' }), claim('b', { date: '2021' })])).toEqual([]);
});

test('figures, polarity and certainty that differ are told with the claims that hold each', () => {
  const differences = differencesOf([
    claim('a', { killed: 14000 }),
    claim('b', { killed: 15000 }, { polarity: 'denied' }),
    claim('c', { killed: 14000 }, { certainty: 'possible' }),
  ]);
  expect(differences).toEqual([
    {
      property: 'polarity',
      values: [
        { value: 'affirmed', text: 'affirmed', claims: ['a', 'c'] },
        { value: 'denied', text: 'denied', claims: ['b'] },
      ],
    },
    {
      property: 'certainty',
      values: [
        { value: 'stated', text: 'stated', claims: ['a', 'b'] },
        { value: 'possible', text: 'possible', claims: ['c'] },
      ],
    },
    {
      property: 'killed',
      values: [
        { value: 14000, text: '14000', claims: ['a', 'c'] },
        { value: 15000, text: '15000', claims: ['b'] },
      ],
    },
  ]);
});

test('a number and the same digits as text are one figure to a reader', () => {
  const big: Value = { $type: 'Integer', _value: '9007199254740993' };
  expect(differencesOf([claim('a', { n: big }), claim('b', { n: '9007199254740993' })])).toEqual([]);
});
