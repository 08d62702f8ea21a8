import { atom, computed } from 'nanostores';

import { $consoleOpen, $lastGood } from './console.ts';
import type { Run } from './console.ts';
import type { Selection } from './selection.ts';

/** The run whose result nobody wants brought out any more, by its start. */
const $letGo = atom<number | null>(null);

/** What stands out while nothing is selected: the drawn result, as long as the console shows it; null when nothing does. */
export const $broughtOut = computed([$consoleOpen, $lastGood, $letGo], broughtOutBy);

export function broughtOutBy(open: boolean, run: Run | null, letGo: number | null): Selection | null {
  if (!open || run === null || run.drawn === null || run.startedAt === letGo) return null;
  const { nodes, relationships } = run.elements;
  return { nodes: [...nodes.keys()], relationships: [...relationships.keys()] };
}

/** The whole picture as it is, until the next result. */
export function letGoOfResult(): void {
  $letGo.set($lastGood.get()?.startedAt ?? null);
}
