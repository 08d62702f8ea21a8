import type { Claim, EvidenceAnswer } from '../../contract/claims.ts';
import { isTagged } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import { figureOf, outletsText, repeats } from './claims.ts';

export type Bound = 'about' | 'over' | 'under' | 'exact';

/** One figure that sources give, as they word it, on a common scale. */
export interface Figure {
  readonly value: number;
  /** As the source words it: "about 15,000", "over 14,000". */
  readonly text: string;
  readonly bound: Bound;
  /** Who gives it: "Reuters, 1 copy". */
  readonly outlets: string;
}

/** A property for which claims give different numbers. */
export interface Comparison {
  readonly property: string;
  readonly figures: readonly Figure[];
}

/** Properties in which the claims give different numbers, each figure with who gives it, the largest first. */
export function comparisonsOf({ differences, claims }: EvidenceAnswer): readonly Comparison[] {
  return differences.flatMap(({ property, values }) => {
    const figures: Figure[] = [];
    for (const { value, claims: ids } of values) {
      const number = numberOf(value);
      if (number === null) return [];
      figures.push(
        ...figuresWith(
          number,
          claims.filter(({ id }) => ids.includes(id)),
        ),
      );
    }
    return [{ property, figures: figures.toSorted((a, b) => b.value - a.value) }];
  });
}

/** The same number can be given as "about" by one source and as "over" by another: two figures. */
function figuresWith(value: number, claims: readonly Claim[]): Figure[] {
  const firsts = claims.filter((claim) => repeats(claim, claims) === null);
  const bounds = new Set(firsts.map((claim) => boundOf(figureOf(claim))));
  return [...bounds].map((bound): Figure => {
    const mine = firsts.filter((claim) => boundOf(figureOf(claim)) === bound);
    const text = mine.map(figureOf).find((each) => each !== null);
    const all = bounds.size === 1 ? claims : mine;
    return { value, bound, text: text ?? value.toLocaleString('en-US'), outlets: outletsText(mine, all) };
  });
}

/** What the words around a number make of it. */
export function boundOf(text: string | null): Bound {
  if (text === null) return 'exact';
  if (/\b(over|more than|at least|above|upwards of)\b/i.test(text)) return 'over';
  if (/\b(under|less than|fewer than|at most|up to|below)\b/i.test(text)) return 'under';
  return /\b(about|some|around|roughly|nearly|almost|approximately|circa|estimated)\b|~/i.test(text)
    ? 'about'
    : 'exact';
}

/** Whether the figures may all be true: "over 14,000" and "about 15,000" may, two exact ones may not. */
export function compatible(figures: readonly Figure[]): boolean {
  const ranges = figures.map(rangeOf);
  return Math.max(...ranges.map(({ low }) => low)) <= Math.min(...ranges.map(({ high }) => high));
}

/** From where to where a figure reaches. "About 15,000" is taken as half the unit it is rounded to, 5 % at most. */
export function rangeOf({ value, bound }: Pick<Figure, 'value' | 'bound'>): { low: number; high: number } {
  if (bound === 'over') return { low: value, high: Number.POSITIVE_INFINITY };
  if (bound === 'under') return { low: Number.NEGATIVE_INFINITY, high: value };
  const slack = bound === 'about' ? Math.min(unitOf(value) / 2, Math.abs(value) * 0.05) : 0;
  return { low: value - slack, high: value + slack };
}

/** The power of ten a round number is counted in: 1,000 for 15,000. */
function unitOf(value: number): number {
  const zeros = value === 0 ? '' : (/0*$/.exec(String(value))?.[0] ?? '');
  return 10 ** zeros.length;
}

/** Some round numbers that take in all values with room at both ends. */
export function ticksFor(values: readonly number[]): readonly number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const rough = (high - low || Math.abs(high) || 1) / 2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.99) ?? power;
  const first = Math.floor((low - step * 0.5) / step);
  const last = Math.ceil((high + step * 0.25) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (isTagged(value) && (value.$type === 'Integer' || value.$type === 'Float')) {
    const number = Number(value._value);
    return Number.isFinite(number) ? number : null;
  }
  return null;
}
