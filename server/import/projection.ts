import { isList, isTagged, mapFrom, valueAt } from '../../contract/values.ts';
import type { MapValue, Value } from '../../contract/values.ts';
import type { Row } from '../graph/read.ts';
import { mapAt, textAt } from './answer.ts';

/** The type of relationships that stand for claims which are no facts: denied, planned, possible, hypothetical. */
export const CLAIMED = 'CLAIMED';

/** A relationship as the claims want it. */
export interface Projected {
  readonly from: Value;
  readonly to: Value;
  /** Of the relationship in the database. */
  readonly relationshipType: string;
  /** What tells several CLAIMED relationships between two entities apart; null for facts. */
  readonly claimed: { readonly type: Value; readonly polarity: Value; readonly certainty: Value } | null;
  readonly properties: MapValue;
}

interface Group {
  readonly first: Row;
  readonly claims: string[];
  readonly origins: Set<string>;
  readonly dates: string[];
}

/** The relationships that a set of claims makes, by their key. */
export function projectionOf(claims: Iterable<Row>): ReadonlyMap<string, Projected> {
  const groups = new Map<string, Group>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const group = groups.get(key) ?? { first: claim, claims: [], origins: new Set(), dates: [] };
    groups.set(key, group);
    group.claims.push(textAt(claim, 'id'));
    const origin = textOf(claim['origin']) ?? textOf(claim['source']);
    if (origin !== null) group.origins.add(origin);
    const date = textOf(claim['date']) ?? textOf(claim['published']);
    if (date !== null) group.dates.push(date);
  }
  return new Map([...groups].map(([key, group]) => [key, projectedFrom(group)]));
}

/** The key of a relationship found in the database; the same as that of the claims that made it. */
export function keyOfFound(found: Row): string {
  const properties = mapAt(found, 'properties');
  const get = (name: string) => valueAt(properties, name);
  const type = found['projectedType'] ?? null;
  const ends = { subject: found['subject'] ?? null, object: found['object'] ?? null };
  if (type !== CLAIMED) return factKey({ ...ends, type });
  return claimedKey({ ...ends, type: get('type'), polarity: get('polarity'), certainty: get('certainty') });
}

function keyOf(claim: Row): string {
  return isFact(claim) ? factKey(claim) : claimedKey(claim);
}

function factKey({ subject, type, object }: Row): string {
  return JSON.stringify([subject, type, object]);
}

function claimedKey({ subject, type, object, polarity, certainty }: Row): string {
  return JSON.stringify([subject, CLAIMED, object, type, polarity, certainty]);
}

function isFact(claim: Row): boolean {
  return claim['polarity'] === 'affirmed' && claim['certainty'] === 'stated';
}

function projectedFrom({ first, claims, origins, dates }: Group): Projected {
  const { type = null, polarity = null, certainty = null } = first;
  const claimed = isFact(first) ? null : { type, polarity, certainty };
  const ordered = dates.toSorted();
  return {
    from: first['subject'] ?? null,
    to: first['object'] ?? null,
    relationshipType: claimed === null ? textAt(first, 'type') : CLAIMED,
    claimed,
    properties: mapFrom([
      ...(claimed === null ? [['certainty', certainty] as const] : Object.entries(claimed)),
      ['claims', claims.toSorted()],
      ['sources', origins.size],
      ...(ordered.length === 0 ? [] : ([['firstDate', ordered[0] ?? null]] as const)),
      ...(ordered.length === 0 ? [] : ([['lastDate', ordered.at(-1) ?? null]] as const)),
    ]),
  };
}

/** Text, also of a value such as a date; null for anything that has none. */
function textOf(value: Value | undefined): string | null {
  if (value === undefined || value === null || isList(value)) return null;
  if (isTagged(value)) return typeof value._value === 'string' ? value._value : null;
  return typeof value === 'object' ? null : String(value);
}
