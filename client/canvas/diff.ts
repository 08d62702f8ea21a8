/** What must change in a view so that it shows `next` instead of `shown`. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly removed: readonly string[];
}

/** The difference between two sets of flat records, by id. */
export function difference<T extends { readonly id: string }>(
  shown: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
): Difference<T> {
  const added: T[] = [];
  const changed: T[] = [];
  for (const [id, record] of next) {
    const old = shown.get(id);
    if (old === undefined) added.push(record);
    else if (!same(old, record)) changed.push(record);
  }
  return { added, changed, removed: [...shown.keys()].filter((id) => !next.has(id)) };
}

/** Whether two flat records hold the same. */
function same<T extends object>(a: T, b: T): boolean {
  return Object.keys(a).every((key) => a[key as keyof T] === b[key as keyof T]);
}
