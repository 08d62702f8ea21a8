import type { Columns } from './columns.ts';
import { SIDES } from './columns.ts';
import type { Emphasis } from './emphasis.ts';
import type { Sight } from './layers.ts';
import { RING_ROOM, nameBox, overlap } from './name-box.ts';
import type { Rectangle } from './name-box.ts';
import { SELECTED_WEIGHT, dateFont, lineHeight, nameFont } from './names.ts';
import type { Scene, SceneNode } from './scene.ts';
import type { Tokens } from './tokens.ts';

/** A name that is drawn, with its box in pixels before panning. */
export interface PlacedName {
  readonly item: SceneNode;
  readonly box: Rectangle;
  readonly alpha: number;
  /** 650 when selected, 600 in focus, as it is otherwise. */
  readonly weight: number;
}

const HALO = 3.5;
const FADED_HUB = 0.45;
const NEAR_HUB = 0.62;
/** Below this zoom only hubs keep their names; below the next only the five largest. */
export const HUBS_ONLY = 0.6;
const FEW = 0.35;
const MOST_OF_FEW = 5;

/** Names that find room, the most important first, at the same size whatever the zoom. */
export function placedNames(
  scene: Scene,
  columns: Columns,
  zoom: number,
  emphasis: Emphasis,
  hovered: string | null,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const item of byImportance(scene, columns, emphasis, hovered)) {
    const { id } = item.node;
    const alpha = alphaOf(item, emphasis);
    const selected = emphasis.selectedNodes.has(id);
    const wanted = id === hovered || selected;
    if (alpha === 0 || (!wanted && zoom < HUBS_ONLY && !item.name.hub)) continue;
    const box = boxOf(item, columns, zoom, selected ? RING_ROOM : 0);
    if (
      !wanted &&
      (placed.some((other) => overlap(other.box, box)) || coversDisc(item, box, scene, columns, zoom))
    )
      continue;
    const inFocus = wanted || emphasis.nodes?.has(id) === true;
    placed.push({
      item,
      box,
      alpha: wanted ? 1 : alpha,
      weight: selected ? SELECTED_WEIGHT : inFocus ? 600 : 0,
    });
    if (zoom < FEW && placed.length >= MOST_OF_FEW) break;
  }
  return placed;
}

/** Whether a name lies on the middle of another node; at 100 % the layout has kept it clear. */
function coversDisc(
  item: SceneNode,
  box: Rectangle,
  { nodes }: Scene,
  columns: Columns,
  zoom: number,
): boolean {
  return nodes.some(({ row }) => {
    if (row === item.row) return false;
    const x = columns.x[row]! * zoom;
    const y = columns.y[row]! * zoom;
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  });
}

function byImportance(
  scene: Scene,
  columns: Columns,
  emphasis: Emphasis,
  hovered: string | null,
): readonly SceneNode[] {
  const rank = ({ node, row }: SceneNode) =>
    (node.id === hovered ? 1e6 : 0) +
    (emphasis.selectedNodes.has(node.id) ? 1e5 : 0) +
    (emphasis.nodes?.has(node.id) === true ? 1e4 : 0) +
    columns.radius[row]! * 100 +
    Math.min(99, node.degree ?? 0);
  return scene.nodes.toSorted((a, b) => rank(b) - rank(a));
}

function alphaOf({ node, name }: SceneNode, emphasis: Emphasis): number {
  if (emphasis.nodes === null || emphasis.nodes.has(node.id)) return 1;
  if (!name.hub) return 0;
  return emphasis.near.has(node.id) ? NEAR_HUB : FADED_HUB;
}

function boxOf({ row, name }: SceneNode, columns: Columns, zoom: number, room: number): Rectangle {
  const box = nameBox(columns.radius[row]! * zoom + room, name.width, name.height, columns.side[row]!);
  return { ...box, x: box.x + columns.x[row]! * zoom, y: box.y + columns.y[row]! * zoom };
}

export function drawNames(
  context: CanvasRenderingContext2D,
  names: readonly PlacedName[],
  columns: Columns,
  { pan, width, bottom }: Sight,
  tokens: Tokens,
): void {
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  for (const { item, box: unpanned, alpha, weight } of names) {
    const box = { ...unpanned, x: unpanned.x + pan.x, y: unpanned.y + pan.y };
    // A name that a panel would cut through its letters is left out.
    if (box.x > width || box.y + box.height > bottom || box.x + box.width < 0 || box.y + box.height < 0)
      continue;
    const { name, row } = item;
    const line = lineHeight(name.hub);
    const side = SIDES[columns.side[row]!];
    context.textAlign = side === 'left' ? 'right' : side === 'right' ? 'left' : 'center';
    const x = side === 'left' ? box.x + box.width : side === 'right' ? box.x : box.x + box.width / 2;
    const texts = [
      ...name.lines.map((text) => ({
        text,
        font: nameFont(name.hub, tokens.sans, weight),
        color: tokens.text,
      })),
      ...(name.date === null
        ? []
        : [{ text: name.date, font: dateFont(name.hub, tokens.sans), color: tokens.text3 }]),
    ];
    context.strokeStyle = tokens.canvas;
    context.lineWidth = HALO * 2;
    for (const [at, { text, font }] of texts.entries()) {
      context.font = font;
      context.strokeText(text, x, box.y + line * (at + 0.5));
    }
    context.globalAlpha = alpha;
    for (const [at, { text, font, color }] of texts.entries()) {
      context.font = font;
      context.fillStyle = color;
      context.fillText(text, x, box.y + line * (at + 0.5));
    }
    context.globalAlpha = 1;
  }
}
