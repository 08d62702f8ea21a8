import { ApiProblem, call } from '../../api.ts';
import { $known, learned } from '../graph.ts';
import { $order } from '../orders.ts';
import { $paths, LENGTHS, elementsOf } from '../paths.ts';
import type { Paths } from '../paths.ts';
import { $selection } from '../selection.ts';
import type { Selection } from '../selection.ts';
import { added } from '../view.ts';
import { change } from './change.ts';

let asked: AbortController | null = null;

/** Asks to which node: the next one selected, on the canvas or by search, is the other end. */
export function pathsFrom(from: string): void {
  asked?.abort();
  $paths.set({ ...question(from, null), state: 'choosing', under: $selection.get() });
}

/** The selection has changed while the other end was being chosen. */
export function chooseEnd(selection: Selection): void {
  const paths = $paths.get();
  if (paths?.state !== 'choosing' || selection === paths.under) return;
  const to = selection.nodes.findLast((id) => id !== paths.from);
  if (to === undefined) $paths.set({ ...paths, under: selection });
  else void pathsBetween(paths.from, to);
}

/** Paths between the two nodes selected, or from the one selected to one still to be chosen. */
export function pathsOfSelection(): void {
  const [from, to, more] = $selection.get().nodes;
  if (from === undefined || more !== undefined) return;
  if (to === undefined) pathsFrom(from);
  else void pathsBetween(from, to);
}

/** Finds the shortest paths, puts them on the canvas in one step, and brings out the first. */
export async function pathsBetween(from: string, to: string, maxLength: number = LENGTHS[0]): Promise<void> {
  asked?.abort();
  const mine = new AbortController();
  asked = mine;
  const paths: Paths = { ...question(from, to), maxLength, under: $selection.get() };
  $paths.set(paths);
  try {
    const answer = await call('POST /api/paths', { body: { from, to, maxLength } }, { signal: mine.signal });
    // Closed meanwhile, they are not wanted any more.
    if (mine.signal.aborted || $paths.get() === null) return;
    $known.set(learned($known.get(), answer));
    $paths.set({ ...paths, state: 'done', paths: answer.paths, complete: answer.complete });
    if (answer.paths.length > 0) draw(answer.paths, to);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (!mine.signal.aborted && $paths.get() !== null)
      $paths.set({ ...paths, state: 'failed', problem: error.body });
  }
}

function draw(paths: readonly (readonly string[])[], to: string): void {
  const parts = paths.map(elementsOf);
  const what = `Paths to ${$known.get().nodes.get(to)?.caption ?? 'a node'}`;
  const nodes = parts.flatMap((part) => part.nodes);
  const relationships = parts.flatMap((part) => part.relationships);
  change(what, (view) => added(view, { nodes, relationships }));
  showPath(0);
}

/** Brings out one path on the canvas; the list stays. */
export function showPath(index: number): void {
  const paths = $paths.get();
  const path = paths?.paths[index];
  if (paths === null || path === undefined) return;
  const selection = elementsOf(path);
  $paths.set({ ...paths, under: selection });
  $selection.set(selection);
  $order.set({ kind: 'reveal', ids: selection.nodes });
}

/** Back to the list after something else was selected. */
export function reopenPaths(): void {
  const paths = $paths.get();
  if (paths !== null) $paths.set({ ...paths, under: $selection.get() });
}

export function closePaths(): void {
  asked?.abort();
  $paths.set(null);
}

function question(from: string, to: string | null): Omit<Paths, 'under'> {
  return { from, to, state: 'asking', maxLength: LENGTHS[0], paths: [], complete: true, problem: null };
}
