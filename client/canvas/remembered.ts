/** A value worked out again only when one of the things it was worked out from is another. */
export interface Remembered<T> {
  get(wanted: readonly unknown[], make: () => T): T;
  /** Whether it would be worked out anew. */
  differs(wanted: readonly unknown[]): boolean;
}

export function remembered<T>(first: T): Remembered<T> {
  let value = first;
  let from: readonly unknown[] = [];
  const differs = (wanted: readonly unknown[]) => wanted.some((item, at) => item !== from[at]);
  return {
    differs,
    get(wanted, make) {
      if (differs(wanted)) {
        value = make();
        from = wanted;
      }
      return value;
    },
  };
}
