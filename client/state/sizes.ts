import { atom } from 'nanostores';

/** Radii of nodes, and the parts of all nodes that have less than each step. */
const RADII = [10.5, 12, 14.5, 18, 23] as const;
const QUANTILES = [0.5, 0.75, 0.9, 0.96] as const;

/** Degrees at which a node becomes larger; kept from the first picture on, so that expanding changes no size. */
export const $sizeSteps = atom<readonly number[]>([]);

export function sizeSteps(degrees: readonly number[]): readonly number[] {
  const sorted = degrees.toSorted((a, b) => a - b);
  if (sorted.length === 0) return [];
  return QUANTILES.map((part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);
}

/** The radius of a node by its degree in the whole graph. */
export function radiusOf(steps: readonly number[], degree: number | null): number {
  if (degree === null) return RADII[0];
  const passed = steps.filter((step) => degree >= step && degree > 1).length;
  return RADII[passed] ?? RADII[0];
}
