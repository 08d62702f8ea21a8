import { SIDES } from './columns.ts';
import type { Columns } from './columns.ts';
import { freeAngle } from './edge-path.ts';
import type { Scene } from './scene.ts';

const NAME_ANGLE = { bottom: Math.PI / 2, top: -Math.PI / 2, right: 0, left: Math.PI };

/** For each node with a loop, the angle where it has most room, clockwise from straight up, in degrees. */
export function loopAngles({ edges }: Scene, columns: Columns): ReadonlyMap<number, number> {
  const looped = new Set(edges.filter(({ shape }) => shape.loop !== null).map(({ from }) => from));
  const angles = new Map<number, number>();
  for (const row of looped) {
    const taken = [NAME_ANGLE[SIDES[columns.side[row]!]!]];
    for (const { from, to } of edges) {
      if (from === to || (from !== row && to !== row)) continue;
      const far = from === row ? to : from;
      taken.push(Math.atan2(columns.y[far]! - columns.y[row]!, columns.x[far]! - columns.x[row]!));
    }
    angles.set(row, freeAngle(taken));
  }
  return angles;
}
