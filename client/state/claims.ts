import { captionOf } from '../../contract/caption.ts';
import type { Claim, EvidenceAnswer } from '../../contract/claims.ts';
import { isTagged, valueAt } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
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
  const unnamed = valueAt(node._value._properties, 'speaker');
  if (typeof unnamed === 'string' && unnamed !== '') return { name: unnamed, own: false };
  return { name: source === null ? 'Nobody named' : outletOf(source), own: true };
}

/** Who published a source: its publisher, else its own name. */
export function outletOf(source: NonNullable<Claim['source']>): string {
  const publisher = valueAt(source._value._properties, 'publisher');
  return typeof publisher === 'string' && publisher !== '' ? publisher : captionOf(source);
}

/** "Reuters · 7 Jan 2022": where a claim stands, shortly. */
export function placeOf({ source, date }: Claim): string {
  const published = source === null ? null : valueAt(source._value._properties, 'date');
  const when = typeof published === 'string' ? published : date;
  const outlet = source === null ? 'no source' : outletOf(source);
  return when === null ? outlet : `${outlet} · ${dateText(when)}`;
}

/** The earlier claim whose source has the same origin: this one repeats it. */
export function repeats(claim: Claim, claims: readonly Claim[]): Claim | null {
  if (claim.origin === null || claim.source === null) return null;
  const first = claims.find(({ origin }) => origin === claim.origin);
  const same = first?.source?._value._element_id === claim.source._value._element_id;
  return first === undefined || same ? null : first;
}

/** One figure that sources give, as they word it, on a common scale. */
export interface Figure {
  readonly value: number;
  /** As the source words it: "about 15,000", "over 14,000". */
  readonly text: string;
  readonly bound: 'about' | 'over' | 'under' | 'exact';
  readonly outlets: readonly string[];
  /** Sources that only repeat another one's text. */
  readonly copies: number;
}

/** Properties in which the claims give different numbers, each number with who gives it. */
export function figuresOf(
  evidence: EvidenceAnswer,
): readonly { property: string; figures: readonly Figure[] }[] {
  return evidence.differences.flatMap(({ property, values }) => {
    const numbers = values.map(({ value, claims: ids }) => ({ value: numberOf(value), ids }));
    if (numbers.some(({ value }) => value === null)) return [];
    const figures = numbers.map(({ value, ids }): Figure => {
      const claims = evidence.claims.filter(({ id }) => ids.includes(id));
      const firsts = claims.filter((claim) => repeats(claim, claims) === null);
      const text = firsts.map(({ node }) => valueAt(node._value._properties, 'figure')).find(isText);
      return {
        value: value ?? 0,
        text: text ?? (value ?? 0).toLocaleString('en-US'),
        bound: boundOf(text),
        outlets: firsts.flatMap(({ source }) => (source === null ? [] : [outletOf(source)])),
        copies: claims.length - firsts.length,
      };
    });
    return [{ property, figures }];
  });
}

function boundOf(text: string | undefined): Figure['bound'] {
  if (text === undefined) return 'exact';
  if (/^(over|more than|at least)\b/i.test(text)) return 'over';
  if (/^(under|less than|fewer than|at most|up to)\b/i.test(text)) return 'under';
  return /^(about|some|around|roughly|nearly|almost)\b/i.test(text) ? 'about' : 'exact';
}

/** Whether two figures may both be true: "over 14,000" and "about 15,000" may, two exact ones may not. */
export function compatible(figures: readonly Figure[]): boolean {
  const low = Math.max(...figures.map(({ value, bound }) => lowest(value, bound)));
  const high = Math.min(...figures.map(({ value, bound }) => highest(value, bound)));
  return low <= high;
}

const VAGUE = 0.05;

function lowest(value: number, bound: Figure['bound']): number {
  if (bound === 'under') return Number.NEGATIVE_INFINITY;
  return bound === 'about' ? value * (1 - VAGUE) : value;
}

function highest(value: number, bound: Figure['bound']): number {
  if (bound === 'over') return Number.POSITIVE_INFINITY;
  return bound === 'about' ? value * (1 + VAGUE) : value;
}

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (isTagged(value) && (value.$type === 'Integer' || value.$type === 'Float')) return Number(value._value);
  return null;
}

function isText(value: Value): value is string {
  return typeof value === 'string' && value !== '';
}
