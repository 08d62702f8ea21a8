interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What has to change for one text to become another: all between what both begin and end with. Null when they are the same. */
export function difference(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
