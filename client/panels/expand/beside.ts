const GAP = 12;

/** The end of what is free at which a popover stands, and where it begins, in pixels. */
export interface Stand {
  readonly side: 'left' | 'right';
  readonly left: number;
}

/** Where a popover of a width begins, within what is free: at the left or the right end, whichever is farther from a point. */
export function standBeside(
  point: number | null,
  free: { readonly from: number; readonly to: number },
  width: number,
): Stand {
  const left = free.from + GAP;
  const right = Math.max(left, free.to - GAP - width);
  if (right === left) return { side: 'left', left };
  if (point === null || right - point >= point - (left + width)) return { side: 'right', left: right };
  return { side: 'left', left };
}
