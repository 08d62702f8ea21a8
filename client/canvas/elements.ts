import type { IconName } from '../state/icon-names.ts';
import type { PictureNode } from '../state/picture.ts';
import type { SceneEdge } from './scene.ts';
import type { Tokens } from './tokens.ts';

/** What Cytoscape is given of a node: flat data that the style maps to looks. */
export interface NodeData {
  readonly id: string;
  readonly size: number;
  readonly fill: string;
  readonly border: string;
  readonly icon: string;
}

export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly standing: string;
  readonly color: string;
  readonly bend: number;
  /** Where a loop stands, as Cytoscape writes it; empty for other edges. */
  readonly loop: string;
}

/** Icons as pictures, made once for each icon and colour. */
export function iconPictures(
  markup: ReadonlyMap<IconName, string>,
): (icon: IconName, color: string) => string {
  const made = new Map<string, string>();
  return (icon, color) => {
    const key = `${icon} ${color}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const svg = (markup.get(icon) ?? '').replaceAll('currentColor', color);
    const picture = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
    made.set(key, picture);
    return picture;
  };
}

export function nodeData(
  node: PictureNode,
  tokens: Tokens,
  picture: (icon: IconName, color: string) => string,
): NodeData {
  const { fill, border } = node.tint[tokens.scheme];
  return { id: node.id, size: node.radius * 2, fill, border, icon: picture(node.icon, tokens.icon) };
}

export function edgeData({ relationship, shape }: SceneEdge, loopAngle: number, tokens: Tokens): EdgeData {
  const { id, start, end, standing, claims } = relationship;
  return {
    id,
    source: start,
    target: end,
    width: claims >= 3 ? 1.45 : 1.1,
    standing,
    color: standing === 'denied' ? tokens.denied : tokens.edge,
    bend: shape.bend,
    loop: shape.loop === null ? '' : `${Math.round(loopAngle + 60 * shape.loop)}deg`,
  };
}
