import { ApiProblem, call } from '../../api.ts';
import { $searchOpen } from '../panels.ts';
import { $search, NO_SEARCH } from '../search.ts';

/** Waited for more letters before asking, in milliseconds. */
const PAUSE = 120;
/** Hits asked for. */
const MOST = 30;

let asked: AbortController | null = null;

export function openSearch(): void {
  $search.set(NO_SEARCH);
  $searchOpen.set(true);
}

export function closeSearch(): void {
  asked?.abort();
  $searchOpen.set(false);
}

/** Searches names and aliases as the text is typed; an older question is given up. Commands are not searched for. */
export async function search(text: string): Promise<void> {
  asked?.abort();
  const mine = new AbortController();
  asked = mine;
  if (text.trim() === '' || text.startsWith('>')) {
    $search.set({ ...NO_SEARCH, text });
    return;
  }
  $search.set({ ...$search.get(), text, state: 'asking', problem: null });
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (mine.signal.aborted) return;
  try {
    const { hits, complete } = await call(
      'GET /api/search',
      { query: { q: text.trim(), limit: MOST } },
      { signal: mine.signal },
    );
    if (!mine.signal.aborted) $search.set({ text, hits, complete, state: 'done', problem: null });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    // What was found for an earlier text must not be taken for an answer to this one.
    if (!mine.signal.aborted) $search.set({ ...$search.get(), hits: [], state: 'done', problem: error.body });
  }
}
