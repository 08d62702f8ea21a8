import type { IconName } from '../../state/icon-names.ts';
import { CAPTION_FONT } from '../captions-layer.ts';
import { captionText, placedCaptions } from '../captions.ts';
import type { Columns } from '../columns.ts';
import type { Drawn } from '../courses.ts';
import { traceArrow, traceLine } from '../edge-course.ts';
import { NO_POINTER, edgeLook, nodeData } from '../elements.ts';
import type { Emphasis } from '../emphasis.ts';
import { placedNames } from '../names-layer.ts';
import type { Measure } from '../names.ts';
import type { Scene, SceneNode } from '../scene.ts';
import type { Tokens } from '../tokens.ts';
import { pathOf } from './svg-pen.ts';
import { captionAtLine, nameBeside } from './texts-svg.ts';
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

/** How much wider the rim of a selected relationship is. */
const HALO_WIDTH = 8;

/** Everything that is drawn, at 100 %, in the coordinates of the columns. */
export function graphSvg(input: PictureInput, lines: readonly Drawn[]): string {
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
    ...captions.map((caption) => captionAtLine(caption, input)),
    ...placedNames(scene, columns, 1, emphasis, null).map((name) => nameBeside(name, input)),
  ].join('\n');
}

function isSelected({ edge }: Drawn, { selectedEdges }: Emphasis): boolean {
  return selectedEdges.has(edge.relationship.id);
}

function relationship(
  { edge, course }: Drawn,
  { emphasis, tokens }: PictureInput,
  captionOf: ReadonlyMap<number, string>,
): string {
  const { standing } = edge.relationship;
  const { color, width, opacity, firm, halo } = edgeLook(edge, emphasis, NO_POINTER, tokens);
  const line = pathOf((pen) => traceLine(pen, course));
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
      halo
        ? element('path', {
            d: line,
            stroke: tokens.accent,
            opacity: 0.2,
            'stroke-width': width + HALO_WIDTH,
          })
        : '',
      element('path', {
        d: line,
        'stroke-width': width,
        'stroke-dasharray': firm ? null : '5 4',
      }),
      element('path', {
        d: pathOf((pen) => traceArrow(pen, course)),
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
