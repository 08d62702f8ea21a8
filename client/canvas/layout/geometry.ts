/** Square of the distance from a point to a stretch of line. */
export function pointToSegment2(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  let along = length2 === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length2;
  if (along < 0) along = 0;
  else if (along > 1) along = 1;
  const x = ax + along * dx - px;
  const y = ay + along * dy - py;
  return x * x + y * y;
}

/** Whether two stretches of line cross; touching ends do not count. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  // Most pairs lie apart; boxes tell that sooner than products.
  if ((cx < ax && dx < ax && cx < bx && dx < bx) || (cx > ax && dx > ax && cx > bx && dx > bx)) return false;
  if ((cy < ay && dy < ay && cy < by && dy < by) || (cy > ay && dy > ay && cy > by && dy > by)) return false;
  const first = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const second = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (first * second >= 0) return false;
  const third = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const fourth = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return third * fourth < 0;
}

/** Whether a stretch of line meets a box (Liang and Barsky's clipping). */
export function segmentMeetsBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  let enter = 0;
  let leave = 1;
  const dx = bx - ax;
  const dy = by - ay;
  if (dx === 0) {
    if (ax < left || ax > right) return false;
  } else {
    const first = (left - ax) / dx;
    const second = (right - ax) / dx;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  if (dy === 0) {
    if (ay < top || ay > bottom) return false;
  } else {
    const first = (top - ay) / dy;
    const second = (bottom - ay) / dy;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  return enter <= leave;
}
