import type { Columns } from './columns.ts';
import { along, ends } from './edge-path.ts';
import type { Point } from './edge-path.ts';
import type { Emphasis } from './emphasis.ts';
import { nameBox } from './name-box.ts';
import type { Rectangle } from './name-box.ts';
import { isNear, meetsBox, meetsLine } from './plate.ts';
import type { Plate } from './plate.ts';
import type { Scene, SceneEdge } from './scene.ts';

/** What captions must keep clear of, in pixels before panning. */
export interface CaptionRoom {
  readonly discs: readonly (Point & { readonly radius: number })[];
  readonly names: readonly Rectangle[];
  readonly lines: readonly { readonly edge: SceneEdge; readonly points: readonly Point[] }[];
}

const BY_DISCS = 2;
const STRAIGHT = [0, 1];
const BENT = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];

/** In focus the faded edges and the hidden names do not count. */
export function roomOf(scene: Scene, columns: Columns, zoom: number, emphasis: Emphasis): CaptionRoom {
  const { nodes, edges } = seenPart(scene, emphasis);
  const discs = scene.nodes.map(({ row }) => ({
    x: columns.x[row]! * zoom,
    y: columns.y[row]! * zoom,
    radius: columns.radius[row]! * zoom,
  }));
  const names = nodes.map(({ row, name }) => {
    const box = nameBox(columns.radius[row]! * zoom, name.width, name.height, columns.side[row]!);
    return { ...box, x: columns.x[row]! * zoom + box.x, y: columns.y[row]! * zoom + box.y };
  });
  const lines = edges.map((edge) => {
    const [a, b] = ends(edge, columns);
    const points = (edge.shape.bend === 0 ? STRAIGHT : BENT).map((part) => {
      const { x, y } = along(a, b, edge.shape.bend, part);
      return { x: x * zoom, y: y * zoom };
    });
    return { edge, points };
  });
  return { discs, names, lines };
}

function seenPart(
  { nodes, edges }: Scene,
  { nodes: inFocus, edges: edgesInFocus, near }: Emphasis,
): Pick<Scene, 'nodes' | 'edges'> {
  if (inFocus === null) return { nodes, edges };
  return {
    nodes: nodes.filter(({ node, name }) => inFocus.has(node.id) || (name.hub && near.has(node.id))),
    edges: edges.filter(({ relationship }) => edgesInFocus.has(relationship.id)),
  };
}

/** Whether no disc, no name and no line is in the way; the line of `own`, on which the plate stands, is not. */
export function isFree(plate: Plate, { discs, names, lines }: CaptionRoom, own: SceneEdge | null): boolean {
  return (
    !discs.some((disc) => isNear(plate, disc, disc.radius + BY_DISCS)) &&
    !names.some((box) => meetsBox(plate, box)) &&
    !lines.some(({ edge, points }) => edge !== own && meetsLine(plate, points))
  );
}
