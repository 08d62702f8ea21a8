const GAP = 12;

/** Where a popover of a width begins, within what is free: at the left or the right end, whichever is farther from a point. */
export function leftBeside(
  point: number | null,
  free: { readonly from: number; readonly to: number },
  width: number,
): number {
  const left = free.from + GAP;
  const right = Math.max(left, free.to - GAP - width);
  if (point === null) return right;
  return right - point >= point - (left + width) ? right : left;
}
