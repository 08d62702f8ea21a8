import type { GraphRelationship } from '../state/elements.ts';
import type { Picture, PictureNode } from '../state/picture.ts';
import { rowOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { edgeShapes } from './edge-shapes.ts';
import type { EdgeShape } from './edge-shapes.ts';
import { nameOf } from './names.ts';
import type { Measure, Name } from './names.ts';
import type { Tokens } from './tokens.ts';

export interface SceneNode {
  readonly row: number;
  readonly node: PictureNode;
  readonly name: Name;
}

export interface SceneEdge {
  readonly relationship: GraphRelationship;
  readonly from: number;
  readonly to: number;
  readonly shape: EdgeShape;
}

/** What is drawn now, by rows of the columns; every view of the canvas draws this. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export const EMPTY_SCENE: Scene = { nodes: [], edges: [] };

interface Materials {
  readonly columns: Columns;
  readonly tokens: Tokens;
  readonly measure: Measure;
}

/** The part of a scene that has places: the rest waits for a layout. */
export function placedPart(whole: Scene, { placed }: Columns, before: Scene): Scene {
  const nodes = whole.nodes.filter(({ row }) => placed[row] === 1);
  const edges = whole.edges.filter(({ from, to }) => placed[from] === 1 && placed[to] === 1);
  // The same scene stays the same object: what was worked out for it holds.
  return sameItems(nodes, before.nodes) && sameItems(edges, before.edges) ? before : { nodes, edges };
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** Gives every drawn node a row, a size and a name, and every edge its course. */
export function sceneOf(picture: Picture, { columns, tokens, measure }: Materials): Scene {
  const nodes = picture.nodes.map((node): SceneNode => {
    const row = rowOf(columns, node.id);
    const name = nameOf(node, tokens.sans, measure);
    columns.radius[row] = node.radius;
    columns.nameWidth[row] = name.width;
    columns.nameHeight[row] = name.height;
    return { row, node, name };
  });
  const shapes = edgeShapes(picture.relationships);
  const edges = picture.relationships.map((relationship): SceneEdge => {
    const { id, start, end } = relationship;
    return {
      relationship,
      from: rowOf(columns, start),
      to: rowOf(columns, end),
      shape: shapes.get(id) ?? { bend: 0, loop: null },
    };
  });
  return { nodes, edges };
}
