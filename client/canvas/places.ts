import { bubbleAt } from './bubbles-layer.ts';
import type { PlacedBubble } from './bubbles.ts';
import type { Columns } from './columns.ts';
import { loopCourses, topOf } from './courses.ts';
import { along, ends } from './edge-path.ts';
import type { Point } from './edge-path.ts';
import type { Scene } from './scene.ts';

/** What is drawn and a point to click: a node, a relationship, or a bubble, which takes no click. */
export interface Place extends Point {
  readonly kind: 'node' | 'relationship' | 'bubble';
  readonly id: string;
  /** The caption of a node, the meaning of a relationship, what is written on a bubble. */
  readonly text: string;
}

/** A third of the way: a caption may stand in the middle, and edges cross there more often. */
const PART = 1 / 3;

export function placesIn(
  { nodes, edges }: Scene,
  columns: Columns,
  bubbles: readonly PlacedBubble[],
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
    ...bubbles.map((placed) => ({
      kind: 'bubble' as const,
      id: placed.bubble.key,
      text: `${placed.shape.count} ${placed.shape.words}`,
      ...bubbleAt(placed, columns, { zoom, pan }),
    })),
  ];
}
