import type { WritableAtom } from 'nanostores';

/** Keeps a store in this browser from one visit to the next, as far as the browser lets it. */
export function remember<T>(
  name: string,
  store: WritableAtom<T>,
  fits: (value: unknown) => value is T,
): void {
  const key = `relata-${name}`;
  try {
    const kept = localStorage.getItem(key);
    const value: unknown = kept === null ? undefined : JSON.parse(kept);
    if (fits(value)) store.set(value);
  } catch {
    // Storage may be forbidden or hold something else: the page starts as it does at first.
  }
  store.listen((value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Not remembered then.
    }
  });
}
