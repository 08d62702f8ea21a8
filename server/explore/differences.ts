import type { Claim, EvidenceAnswer } from '../../contract/claims.ts';
import { entriesOf, isTagged } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';

type Difference = EvidenceAnswer['differences'][number];

/** What two claims may differ in without contradicting each other. */
const OWN = new Set(['id', 'type', 'date', 'quote', 'start', 'end', 'by', 'review', 'reviewed', 'note']);
const FIRST = ['polarity', 'certainty'];

/** Where claims do not agree: each property with two values or more, and which claims hold which. */
export function differencesOf(claims: readonly Claim[]): Difference[] {
  const properties = new Map<string, Difference['values']>(FIRST.map((property) => [property, []]));
  for (const claim of claims) {
    const said: [string, Value][] = [
      ['polarity', claim.polarity],
      ['certainty', claim.certainty],
      ...entriesOf(claim.node._value._properties).filter(([key]) => !OWN.has(key) && !FIRST.includes(key)),
    ];
    for (const [property, value] of said) {
      const values = properties.get(property) ?? [];
      properties.set(property, values);
      note(values, value, claim.id);
    }
  }
  return [...properties]
    .filter(([, values]) => values.length > 1)
    .map(([property, values]) => ({ property, values }));
}

function note(values: Difference['values'], value: Value, claim: string): void {
  const text = textOf(value);
  const same = values.find((known) => known.text === text);
  if (same === undefined) values.push({ value, text, claims: [claim] });
  else same.claims.push(claim);
}

function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (isTagged(value) && typeof value._value === 'string') return value._value;
  return JSON.stringify(value);
}
