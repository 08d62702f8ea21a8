import type { GraphRelationship } from '../state/elements.ts';

const FAN = 52;

/** How an edge runs: straight, bent away from the straight line, or a loop. */
export interface EdgeShape {
  /** Distance of the control point from the straight line, to the right of its own direction; 0 is straight. */
  readonly bend: number;
  /** Place among the loops of its node; null when it is none. */
  readonly loop: number | null;
}

/** Parallel edges fanned out, only claimed ones in the middle; loops numbered at their node. */
export function edgeShapes(relationships: readonly GraphRelationship[]): ReadonlyMap<string, EdgeShape> {
  const shapes = new Map<string, EdgeShape>();
  for (const group of parallel(relationships).values()) {
    const ordered = claimedInTheMiddle(group);
    for (const [at, { id, start, end }] of ordered.entries()) {
      if (start === end) {
        shapes.set(id, { bend: 0, loop: at });
        continue;
      }
      const offset = (at - (ordered.length - 1) / 2) * FAN;
      shapes.set(id, { bend: start < end ? offset : -offset, loop: null });
    }
  }
  return shapes;
}

function parallel(relationships: readonly GraphRelationship[]): Map<string, GraphRelationship[]> {
  const groups = new Map<string, GraphRelationship[]>();
  for (const relationship of relationships) {
    const { start, end } = relationship;
    const key = start < end ? `${start} ${end}` : `${end} ${start}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [relationship]);
    else group.push(relationship);
  }
  return groups;
}

function claimedInTheMiddle(group: readonly GraphRelationship[]): GraphRelationship[] {
  const sorted = group.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const firm = sorted.filter(({ standing }) => standing === 'affirmed');
  const claimed = sorted.filter(({ standing }) => standing !== 'affirmed');
  return [
    ...firm.slice(0, Math.ceil(firm.length / 2)),
    ...claimed,
    ...firm.slice(Math.ceil(firm.length / 2)),
  ];
}
