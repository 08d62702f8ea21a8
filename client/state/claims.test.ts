import { expect, test } from 'vitest';

import type { Claim, EvidenceAnswer } from '../../contract/claims.ts';
import { mapFrom } from '../../contract/values.ts';
import type { NodeValue, Value } from '../../contract/values.ts';
import { independentSources, repeats, sidesOf, speakerOf, standOf } from './claims.ts';
import { boundOf, comparisonsOf, compatible, rangeOf, ticksFor } from './figures.ts';

function node(id: string, labels: string[], properties: Record<string, Value> = {}): NodeValue {
  const entries = Object.entries({ id, name: id, ...properties });
  return { $type: 'Node', _value: { _element_id: id, _labels: labels, _properties: mapFrom(entries) } };
}

const REUTERS = node('reuters', ['Source'], { publisher: 'Reuters', date: '2022-01-07' });
const TRIBUNE = node('tribune', ['Source'], { publisher: 'Express Tribune', date: '2021-12-31' });
const AP = node('ap', ['Source'], { publisher: 'AP' });

function claim(id: string, over: Partial<Claim> & { own?: Record<string, Value> } = {}): Claim {
  const { own, ...rest } = over;
  return {
    node: node(id, ['Claim'], own),
    id,
    type: 'COSTS_LIVES_IN',
    polarity: 'affirmed',
    certainty: 'stated',
    date: null,
    subject: node('war', ['Event']),
    object: node('donbas', ['Place']),
    by: null,
    source: REUTERS,
    origin: 'reuters',
    quote: null,
    start: null,
    end: null,
    ...rest,
  };
}

test('a denial is a denial however certain, and only what is stated is affirmed', () => {
  expect(standOf({ polarity: 'denied', certainty: 'possible' })).toBe('denied');
  expect(standOf({ polarity: 'affirmed', certainty: 'planned' })).toBe('planned');
  expect(standOf({ polarity: 'affirmed', certainty: 'stated' })).toBe('affirmed');
});

test('a person, an unnamed voice and the outlet itself are told apart', () => {
  expect(speakerOf(claim('a', { by: node('Russia', ['Country']) }))).toEqual({ name: 'Russia', own: false });
  expect(speakerOf(claim('a', { own: { speaker: 'a diplomat' } }))).toEqual({
    name: 'a diplomat',
    own: false,
  });
  expect(speakerOf(claim('a'))).toEqual({ name: 'Reuters', own: true });
});

test('a copy repeats the text it comes from, whichever is listed first; another sentence is no copy', () => {
  const copy = claim('copy', { source: TRIBUNE });
  const original = claim('original');
  const other = claim('other', { source: TRIBUNE, object: node('kyiv', ['Place']) });
  const denial = claim('denial', { source: TRIBUNE, polarity: 'denied' });
  const all = [copy, original, other, denial, claim('twice')];
  expect(all.map((each) => repeats(each, all)?.id ?? null)).toEqual(['original', null, null, null, null]);
  expect(repeats(claim('x', { source: null, origin: null }), all)).toBeNull();
  expect(independentSources([...all, claim('ap', { source: AP, origin: 'ap' })])).toBe(2);
});

test('each side names who takes it, outlets with how often, copies counted apart', () => {
  const russia = { by: node('Russia', ['Country']), polarity: 'denied' };
  const sides = sidesOf([
    claim('1', russia),
    claim('2', russia),
    claim('3', { ...russia, source: TRIBUNE }),
    claim('4', { certainty: 'possible', own: { speaker: 'one voice' }, source: AP, origin: 'ap' }),
  ]);
  expect(sides.map(({ stand, speakers, outlets }) => [stand, speakers, outlets])).toEqual([
    ['possible', ['one voice'], 'AP'],
    ['denied', ['Russia'], 'Reuters twice, 1 copy'],
  ]);
});

function evidence(claims: Claim[], property: string, values: [Value, string[]][]): EvidenceAnswer {
  const relationship = { $type: 'Relationship', _value: {} } as EvidenceAnswer['relationship'];
  const differences = [
    { property, values: values.map(([value, ids]) => ({ value, text: String(value), claims: ids })) },
  ];
  return { relationship, start: REUTERS, end: REUTERS, claims, independentSources: 2, differences };
}

test('figures keep the words of their source, and a copy does not make a second figure', () => {
  const claims = [
    claim('r', { own: { killed: 15_000, figure: 'about 15,000' } }),
    claim('t', { source: TRIBUNE, own: { killed: 15_000, figure: 'some 15,000' } }),
    claim('a', { source: AP, origin: 'ap', own: { killed: 14_000, figure: 'over 14,000' } }),
  ];
  const answer = evidence(claims, 'killed', [
    [{ $type: 'Integer', _value: '14000' }, ['a']],
    [15_000, ['r', 't']],
  ]);
  const [comparison] = comparisonsOf(answer);
  expect(comparison?.figures).toEqual([
    { value: 15_000, text: 'about 15,000', bound: 'about', outlets: 'Reuters, 1 copy' },
    { value: 14_000, text: 'over 14,000', bound: 'over', outlets: 'AP' },
  ]);
  expect(compatible(comparison?.figures ?? [])).toBe(true);
  expect(comparisonsOf(evidence(claims, 'detail', [['a', ['r']]]))).toEqual([]);
});

test('words around a number bound it; what cannot overlap is a contradiction', () => {
  expect(['over 14,000', 'up to 5', 'some 15,000', '~3', '12', 'at least 7'].map(boundOf)).toEqual([
    'over',
    'under',
    'about',
    'about',
    'exact',
    'over',
  ]);
  expect(rangeOf({ value: 15_000, bound: 'about' })).toEqual({ low: 14_500, high: 15_500 });
  expect(rangeOf({ value: 100_000, bound: 'about' })).toEqual({ low: 95_000, high: 105_000 });
  const figure = { text: '', outlets: '' };
  expect(
    compatible([
      { ...figure, value: 10, bound: 'exact' },
      { ...figure, value: 12, bound: 'exact' },
    ]),
  ).toBe(false);
  expect(
    compatible([
      { ...figure, value: 10, bound: 'under' },
      { ...figure, value: 12, bound: 'over' },
    ]),
  ).toBe(false);
});

test('ticks are round and take in every value', () => {
  expect(ticksFor([15_000, 14_000])).toEqual([13_500, 14_000, 14_500, 15_000, 15_500]);
  for (const values of [[0.1, 0.3], [7], [-5, 1_000_000], [0]]) {
    const ticks = ticksFor(values);
    expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values));
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
    expect(ticks.length).toBeLessThan(9);
  }
});
