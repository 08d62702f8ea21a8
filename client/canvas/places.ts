import type { Columns } from './columns.ts';
import { loopCourses, topOf } from './courses.ts';
import { along, ends } from './edge-path.ts';
import type { Point } from './edge-path.ts';
import type { Scene } from './scene.ts';

/** A drawn node or relationship, and a point to click. */
export interface Place extends Point {
  readonly kind: 'node' | 'relationship';
  readonly id: string;
  /** The caption of a node, the meaning of a relationship. */
  readonly text: string;
}

/** A third of the way: a caption may stand in the middle, and edges cross there more often. */
const PART = 1 / 3;

export function placesIn(
  { nodes, edges }: Scene,
  columns: Columns,
  zoom: number,
  pan: Point,
): readonly Place[] {
  const seen = ({ x, y }: Point): Point => ({ x: x * zoom + pan.x, y: y * zoom + pan.y });
  const loops = loopCourses({ nodes, edges }, columns);
  return [
    ...nodes.map(({ node, row }) => ({
      kind: 'node' as const,
      id: node.id,
      text: node.caption,
      ...seen({ x: columns.x[row]!, y: columns.y[row]! }),
    })),
    ...edges.map((edge) => {
      const loop = loops.get(edge.relationship.id);
      return {
        kind: 'relationship' as const,
        id: edge.relationship.id,
        text: edge.relationship.meaning,
        ...seen(loop === undefined ? along(...ends(edge, columns), edge.shape.bend, PART) : topOf(loop)),
      };
    }),
  ];
}
