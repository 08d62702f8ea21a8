import { arrangeByForces } from './forces.ts';
import type { LayoutAnswer, LayoutProblem } from './problem.ts';

/** A whole layout: the same problem and seed give the same answer. */
export function arrange(problem: LayoutProblem): LayoutAnswer {
  const { x, y } = arrangeByForces(problem);
  return { x, y, side: problem.side.slice() };
}
