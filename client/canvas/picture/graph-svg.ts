import type { IconName } from '../../state/icon-names.ts';
import { captionText, placedCaptions } from '../captions.ts';
import type { PlacedCaption } from '../captions.ts';
import { SIDES } from '../columns.ts';
import type { Columns } from '../columns.ts';
import { edgeData, nodeData } from '../elements.ts';
import type { Emphasis } from '../emphasis.ts';
import { CAPTION_FONT } from '../layers.ts';
import { loopAngles } from '../loops.ts';
import { placedNames } from '../names-layer.ts';
import type { PlacedName } from '../names-layer.ts';
import { lineHeight } from '../names.ts';
import type { Measure } from '../names.ts';
import type { Scene, SceneEdge, SceneNode } from '../scene.ts';
import type { Tokens } from '../tokens.ts';
import { edgeLine } from './edge-line.ts';
import type { EdgeLine } from './edge-line.ts';
import { halo, words } from './words.ts';
import { element, escaped } from './xml.ts';

/** What a picture is made from: the same that the canvas draws. */
export interface PictureInput {
  readonly scene: Scene;
  readonly columns: Columns;
  readonly emphasis: Emphasis;
  readonly tokens: Tokens;
  readonly measure: Measure;
  readonly icons: ReadonlyMap<IconName, string>;
}

interface Line {
  readonly edge: SceneEdge;
  readonly line: EdgeLine;
}

/** How much wider the rim of a selected relationship is. */
const HALO_WIDTH = 8;

/** The courses of all drawn relationships. */
export function linesOf({ scene, columns }: PictureInput): readonly Line[] {
  const loops = loopAngles(scene, columns);
  return scene.edges.map((edge) => ({ edge, line: edgeLine(edge, columns, loops.get(edge.from) ?? 45) }));
}

/** Everything that is drawn, at 100 %, in the coordinates of the columns. */
export function graphSvg(input: PictureInput, lines: readonly Line[]): string {
  const { scene, columns, emphasis, tokens, measure } = input;
  const captionOf = new Map(scene.nodes.map(({ row, node }) => [row, node.caption]));
  const ordered = lines.toSorted(
    (one, other) => Number(isSelected(one, emphasis)) - Number(isSelected(other, emphasis)),
  );
  const font = CAPTION_FONT(tokens.sans);
  const captions = placedCaptions(scene, columns, 1, emphasis, (text) => measure(text, font));
  return [
    ...ordered.map((line) => relationship(line, input, captionOf)),
    ...scene.nodes.map((item) => disc(item, input)),
    ...captions.map((caption) => captionOnLine(caption, input)),
    ...placedNames(scene, columns, 1, emphasis, null).map((name) => nameBeside(name, input)),
  ].join('\n');
}

function isSelected({ edge }: Line, { selectedEdges }: Emphasis): boolean {
  return selectedEdges.has(edge.relationship.id);
}

function relationship(
  { edge, line }: Line,
  { emphasis, tokens }: PictureInput,
  captionOf: ReadonlyMap<number, string>,
): string {
  const { standing } = edge.relationship;
  const { color, width, opacity, halo: rim, haloOpacity } = edgeData(edge, 0, emphasis, null, tokens);
  const firm = standing === 'affirmed';
  const told = `${captionOf.get(edge.from) ?? ''} ${captionText(edge)} ${captionOf.get(edge.to) ?? ''}`;
  return element(
    'g',
    {
      class: 'relationship',
      'data-standing': standing,
      opacity: opacity === 1 ? null : opacity,
      fill: 'none',
      stroke: color,
    },
    [
      element('title', {}, escaped(firm ? told : `${told} (${standing})`)),
      haloOpacity === 0
        ? ''
        : element('path', {
            d: line.course,
            stroke: rim,
            opacity: haloOpacity,
            'stroke-width': width + HALO_WIDTH,
          }),
      element('path', {
        d: line.course,
        'stroke-width': width,
        'stroke-dasharray': firm ? null : '5 4',
      }),
      element('path', {
        d: line.arrow,
        fill: firm ? color : tokens.canvas,
        stroke: firm ? 'none' : color,
        'stroke-linejoin': 'round',
      }),
    ].join(''),
  );
}

function disc({ node, row }: SceneNode, { columns, emphasis, tokens, icons }: PictureInput): string {
  const [cx, cy, r] = [columns.x[row]!, columns.y[row]!, columns.radius[row]!];
  const { fill, border, gap, opacity } = nodeData(node, emphasis, tokens, 1, () => '');
  return element(
    'g',
    { class: 'node', opacity: opacity === 1 ? null : opacity },
    [
      element('title', {}, escaped(node.caption)),
      element('circle', { cx, cy, r: r + 2, fill: gap }),
      element('circle', { cx, cy, r, fill, stroke: border, 'stroke-width': 1 }),
      iconAt(icons.get(node.icon), cx - r / 2, cy - r / 2, r, tokens.icon),
      emphasis.selectedNodes.has(node.id)
        ? element('circle', {
            cx,
            cy,
            r: r + 4.25,
            fill: 'none',
            stroke: tokens.accent,
            'stroke-width': 2.5,
          })
        : '',
    ].join(''),
  );
}

/** An icon of 24 units drawn `size` wide; `markup` is its SVG, of which only the inside is taken. */
export function iconAt(
  markup: string | undefined,
  x: number,
  y: number,
  size: number,
  color: string,
): string {
  if (markup === undefined) return '';
  return element(
    'g',
    {
      transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 24).toFixed(4)})`,
      fill: 'none',
      stroke: color,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    markup.replaceAll(/^<svg[^>]*>|<\/svg>$/g, ''),
  );
}

function captionOnLine(
  { edge, text, x, y, angle, width }: PlacedCaption,
  { emphasis, tokens }: PictureInput,
): string {
  const { id, standing } = edge.relationship;
  const color =
    standing === 'denied'
      ? tokens.denied
      : emphasis.selectedEdges.has(id)
        ? tokens.accent
        : tokens.edgeCaption;
  const degrees = (angle * 180) / Math.PI;
  return element(
    'g',
    { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${degrees.toFixed(2)})` },
    element('rect', { x: -width / 2 - 3, y: -6, width: width + 6, height: 12, fill: tokens.canvas }) +
      words(text, { x: 0, y: 0.5, size: 9.5, weight: 550, color, anchor: 'middle' }),
  );
}

const NAME_RIM = 7;
const ANCHORS = { bottom: 'middle', top: 'middle', right: 'start', left: 'end' } as const;

function nameBeside(
  { item, box, alpha, weight: least }: PlacedName,
  { columns, tokens }: PictureInput,
): string {
  const { name, row } = item;
  const anchor = ANCHORS[SIDES[columns.side[row]!]!];
  const x = anchor === 'end' ? box.x + box.width : anchor === 'start' ? box.x : box.x + box.width / 2;
  const size = name.hub ? 12.5 : 11;
  const weight = Math.max(least, name.hub ? 600 : 500);
  const opacity = alpha === 1 ? null : alpha;
  const texts = [
    ...name.lines.map((text) => ({ text, weight, color: tokens.text })),
    ...(name.date === null ? [] : [{ text: name.date, weight: 400, color: tokens.text3 }]),
  ].map((line, at) => ({
    ...line,
    x,
    y: box.y + lineHeight(name.hub) * (at + 0.5),
    size,
    anchor,
    opacity,
  }));
  return [
    ...texts.map(({ text, ...line }) => halo(text, line, tokens, NAME_RIM)),
    ...texts.map(({ text, ...line }) => words(text, line)),
  ].join('');
}
