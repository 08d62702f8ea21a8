import type { GraphRelationship } from '../state/elements.ts';
import type { IconName } from '../state/icon-names.ts';
import type { PictureNode } from '../state/picture.ts';
import type { Emphasis } from './emphasis.ts';
import type { SceneEdge } from './scene.ts';
import type { Tokens } from './tokens.ts';

/** What Cytoscape is given of a node: flat data that the style maps to looks, so that any change is a change of data. */
export interface NodeData {
  readonly id: string;
  readonly size: number;
  readonly fill: string;
  readonly border: string;
  readonly icon: string;
  /** The ring of background that keeps edges off the disc. */
  readonly gap: string;
  readonly opacity: number;
}

/** How an edge is drawn. */
export interface EdgeLook {
  readonly width: number;
  readonly color: string;
  /** Solid with a full arrowhead; otherwise dashed with a hollow one. */
  readonly firm: boolean;
  readonly opacity: number;
  /** A rim around it, because it is selected. */
  readonly halo: boolean;
}

const FADED_NODE = 0.17;
const FADED_EDGE = 0.16;
/** An edge of others, while the pointer rests on a node. */
const BESIDE = 0.32;
const NEAR_NODE = 0.5;
const NEAR_EDGE = 0.32;
/** From this many emphasised edges on they are drawn thinner and paler. */
const MANY = 12;
const MUCH_CLAIMED = 3;

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

const ICON_FLOOR = 7;

/** An icon on a smaller disc could not be told from a speck. */
export function hasIcon(radius: number, zoom: number): boolean {
  return radius * zoom >= ICON_FLOOR;
}

export function nodeData(
  node: PictureNode,
  emphasis: Emphasis,
  tokens: Tokens,
  zoom: number,
  picture: (icon: IconName, color: string) => string,
): NodeData {
  const { fill, border } = node.tint[tokens.scheme];
  return {
    id: node.id,
    size: node.radius * 2,
    fill,
    border,
    icon: hasIcon(node.radius, zoom) ? picture(node.icon, tokens.icon) : 'none',
    gap: tokens.canvas,
    opacity: nodeOpacity(node.id, emphasis),
  };
}

/** Where the pointer is, and the node it rests on. */
export interface Pointer {
  readonly hovered: string | null;
  readonly restsOn: string | null;
}

export const NO_POINTER: Pointer = { hovered: null, restsOn: null };

export function edgeLook(
  { relationship }: SceneEdge,
  emphasis: Emphasis,
  pointer: Pointer,
  tokens: Tokens,
): EdgeLook {
  const { id, standing, start, end } = relationship;
  const { width, color } = strokeOf(relationship, emphasis, pointer.hovered, tokens);
  const { restsOn } = pointer;
  const beside = emphasis.nodes === null && restsOn !== null && start !== restsOn && end !== restsOn;
  return {
    width,
    color: standing === 'denied' ? tokens.denied : color,
    firm: standing === 'affirmed',
    opacity: beside ? BESIDE : edgeOpacity(id, emphasis),
    halo: emphasis.selectedEdges.has(id),
  };
}

export function sameLook(a: EdgeLook, b: EdgeLook): boolean {
  return (
    a.color === b.color &&
    a.width === b.width &&
    a.opacity === b.opacity &&
    a.firm === b.firm &&
    a.halo === b.halo
  );
}

function nodeOpacity(id: string, { nodes, near }: Emphasis): number {
  if (nodes === null || nodes.has(id)) return 1;
  return near.has(id) ? NEAR_NODE : FADED_NODE;
}

function edgeOpacity(id: string, { nodes, edges, near, selectedEdges }: Emphasis): number {
  if (nodes === null || edges.has(id) || selectedEdges.has(id)) return 1;
  return near.has(id) ? NEAR_EDGE : FADED_EDGE;
}

function strokeOf(
  { id, start, end, claims }: GraphRelationship,
  emphasis: Emphasis,
  hovered: string | null,
  tokens: Tokens,
): { width: number; color: string } {
  if (emphasis.selectedEdges.has(id)) return { width: 2.2, color: tokens.accent };
  if (emphasis.edges.has(id)) {
    return emphasis.edges.size < MANY
      ? { width: 1.6, color: tokens.text2 }
      : { width: 1.3, color: tokens.text3 };
  }
  const touched = hovered !== null && (start === hovered || end === hovered || id === hovered);
  return { width: claims >= MUCH_CLAIMED ? 1.45 : 1.1, color: touched ? tokens.text2 : tokens.edge };
}
