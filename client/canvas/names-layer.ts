import type { Columns } from './columns.ts';
import { SIDES } from './columns.ts';
import type { Emphasis } from './emphasis.ts';
import { nameBox, overlap } from './name-box.ts';
import type { Rectangle } from './name-box.ts';
import { dateFont, lineHeight, nameFont } from './names.ts';
import type { Scene, SceneNode } from './scene.ts';
import type { Tokens } from './tokens.ts';

/** A name that is drawn, with its box in pixels of the canvas. */
export interface PlacedName {
  readonly item: SceneNode;
  readonly box: Rectangle;
  readonly alpha: number;
  readonly strong: boolean;
}

export interface Sight {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

const HALO = 3.5;
const FADED_HUB = 0.45;

/** Names that find room, the most important first, at the same size whatever the zoom. */
export function placedNames(
  scene: Scene,
  columns: Columns,
  sight: Sight,
  emphasis: Emphasis,
  hovered: string | null,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const item of byImportance(scene, columns, emphasis, hovered)) {
    const alpha = alphaOf(item, emphasis);
    const wanted = item.node.id === hovered || emphasis.selectedNodes.has(item.node.id);
    if (alpha === 0 || (!wanted && sight.zoom < 0.6 && !item.name.hub)) continue;
    const box = screenBox(item, columns, sight);
    if (box.x > sight.width || box.y > sight.height || box.x + box.width < 0 || box.y + box.height < 0)
      continue;
    if (!wanted && placed.some((other) => overlap(other.box, box))) continue;
    placed.push({ item, box, alpha, strong: wanted });
    if (sight.zoom < 0.35 && placed.length >= 5) break;
  }
  return placed;
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
  return name.hub ? FADED_HUB : 0;
}

function screenBox({ row, name }: SceneNode, columns: Columns, { zoom, pan }: Sight): Rectangle {
  const box = nameBox(columns.radius[row]! * zoom, name.width, name.height, columns.side[row]!);
  return { ...box, x: box.x + columns.x[row]! * zoom + pan.x, y: box.y + columns.y[row]! * zoom + pan.y };
}

export function drawNames(
  context: CanvasRenderingContext2D,
  names: readonly PlacedName[],
  columns: Columns,
  tokens: Tokens,
): void {
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  for (const { item, box, alpha, strong } of names) {
    const { name, row } = item;
    const line = lineHeight(name.hub);
    const side = SIDES[columns.side[row]!];
    context.textAlign = side === 'left' ? 'right' : side === 'right' ? 'left' : 'center';
    const x = side === 'left' ? box.x + box.width : side === 'right' ? box.x : box.x + box.width / 2;
    const texts = [
      ...name.lines.map((text) => ({
        text,
        font: nameFont(name.hub, tokens.sans, strong),
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
