import { captionOf } from '../../contract/caption.ts';
import type { Claim } from '../../contract/claims.ts';
import { valueAt } from '../../contract/values.ts';
import type { NodeValue, Value } from '../../contract/values.ts';
import { dateText } from './dates.ts';

/** Where a claim stands: what its badge says. */
export type Stand = 'affirmed' | 'denied' | 'possible' | 'planned' | 'hypothetical';

export function standOf({ polarity, certainty }: Pick<Claim, 'polarity' | 'certainty'>): Stand {
  if (polarity === 'denied') return 'denied';
  return certainty === 'possible' || certainty === 'planned' || certainty === 'hypothetical'
    ? certainty
    : 'affirmed';
}

export const STAND_WORDS: Readonly<Record<Stand, string>> = {
  affirmed: 'Affirmed',
  denied: 'Denied',
  possible: 'Possible',
  planned: 'Planned',
  hypothetical: 'Hypothetical',
};

/** Who says it, and whether that is the source itself. */
export function speakerOf({ by, source, node }: Claim): { name: string; own: boolean } {
  if (by !== null) return { name: captionOf(by), own: false };
  const unnamed = textAt(node, 'speaker');
  if (unnamed !== null) return { name: unnamed, own: false };
  return { name: source === null ? 'Nobody named' : outletOf(source), own: true };
}

/** Who published a source: its publisher, else its own name. */
export function outletOf(source: NodeValue): string {
  return textAt(source, 'publisher') ?? captionOf(source);
}

/** "7 Jan 2022": when its source came out, else when it was said. */
export function dateOfClaim({ source, date }: Claim): string | null {
  const published = source === null ? null : textAt(source, 'date');
  const when = published ?? date;
  return when === null ? null : dateText(when);
}

/** The figure in the words of the source: "about 15,000". */
export function figureOf({ node }: Claim): string | null {
  return textAt(node, 'figure');
}

/**
 * The claim that this one repeats: the same said in another version of the same text. The original is the claim in
 * the source the others come from; where that is not among them, the first.
 */
export function repeats(claim: Claim, among: readonly Claim[]): Claim | null {
  if (claim.origin === null || claim.source === null) return null;
  const same = among.filter((other) => other.origin === claim.origin && saysTheSame(other, claim));
  const original = same.find(isOriginal) ?? same[0];
  return original === undefined || sourceOf(original) === sourceOf(claim) ? null : original;
}

function isOriginal({ source, origin }: Claim): boolean {
  const id = source === null ? null : textAt(source, 'id');
  return id !== null && (id === origin || id.endsWith(`/${origin}`));
}

function saysTheSame(one: Claim, other: Claim): boolean {
  return (
    one.type === other.type &&
    one.polarity === other.polarity &&
    one.subject?._value._element_id === other.subject?._value._element_id &&
    one.object?._value._element_id === other.object?._value._element_id
  );
}

function sourceOf({ source }: Claim): string | undefined {
  return source?._value._element_id;
}

/** Sources that are not versions of one another. */
export function independentSources(claims: readonly Claim[]): number {
  return new Set(claims.flatMap(({ origin }) => origin ?? [])).size;
}

/** One side of a disagreement: who takes it, and which outlets say so. */
export interface Side {
  readonly stand: Stand;
  readonly claims: readonly Claim[];
  readonly speakers: readonly string[];
  /** "Reuters twice, AP, 1 copy". */
  readonly outlets: string;
}

/** The claims by where they stand, the side with affirmations first and denials last. */
export function sidesOf(claims: readonly Claim[]): readonly Side[] {
  return STAND_ORDER.map((stand) => sideOf(stand, claims)).filter((side) => side.claims.length > 0);
}

const STAND_ORDER: readonly Stand[] = ['affirmed', 'planned', 'possible', 'hypothetical', 'denied'];

function sideOf(stand: Stand, all: readonly Claim[]): Side {
  const claims = all.filter((claim) => standOf(claim) === stand);
  const firsts = claims.filter((claim) => repeats(claim, claims) === null);
  const speakers = claims.map(speakerOf).filter(({ own }) => !own);
  return {
    stand,
    claims,
    speakers: unique(speakers.map(({ name }) => name)),
    outlets: outletsText(firsts, claims),
  };
}

/** The outlets of claims that repeat nothing, each once, and how many copies there are besides. */
export function outletsText(firsts: readonly Claim[], all: readonly Claim[]): string {
  const names = firsts.flatMap(({ source }) => (source === null ? [] : outletOf(source)));
  const parts = unique(names).map(
    (name) => `${name}${TIMES[names.filter((each) => each === name).length] ?? ''}`,
  );
  const copies = all.length - firsts.length;
  return [...parts, ...(copies === 0 ? [] : [copies === 1 ? '1 copy' : `${copies} copies`])].join(', ');
}

const TIMES = ['', '', ' twice', ' three times', ' four times', ' five times'];

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function textAt({ _value: { _properties: properties } }: NodeValue, key: string): string | null {
  const value: Value = valueAt(properties, key);
  return typeof value === 'string' && value !== '' ? value : null;
}
