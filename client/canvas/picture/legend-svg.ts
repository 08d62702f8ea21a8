import type { IconName } from '../../state/icon-names.ts';
import type { PictureFrame } from '../../state/picture-frame.ts';
import type { Measure } from '../names.ts';
import type { Tokens } from '../tokens.ts';
import { iconAt } from './graph-svg.ts';
import { words } from './words.ts';
import { element } from './xml.ts';

interface Materials {
  readonly tokens: Tokens;
  readonly measure: Measure;
  readonly icons: ReadonlyMap<IconName, string>;
}

/** A part of the foot: its size, and its markup when it stands at a place. */
interface Block {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => string;
}

const HEAD = 24;
const ROW = 22;
const GAP = 40;
const MOST_IN_COLUMN = 6;
const LABELS = 168;
const STANDINGS = 190;
const LEAST_SOURCES = 360;

/** Labels, standings and sources side by side, as far as `width` goes; the height they take and their markup at (x, y). */
export function legendSvg(
  frame: PictureFrame,
  width: number,
  materials: Materials,
): { height: number; at: (x: number, y: number) => string } {
  const placed: { block: Block; x: number; y: number }[] = [];
  let [x, y, tallest] = [0, 0, 0];
  const place = (block: Block) => {
    if (x > 0 && x + block.width > width) [x, y, tallest] = [0, y + tallest + 20, 0];
    placed.push({ block, x, y });
    x += block.width + GAP;
    tallest = Math.max(tallest, block.height);
  };
  for (const block of [...labelBlocks(frame, materials), ...standingBlocks(frame, materials)]) place(block);
  if (frame.sources !== null) {
    const rest = width - x;
    place(sourceBlock(frame.sources, rest >= LEAST_SOURCES ? rest : width, materials));
  }
  return {
    height: y + tallest,
    at: (left, top) => placed.map((one) => one.block.at(left + one.x, top + one.y)).join('\n'),
  };
}

function head(text: string, x: number, y: number, { text2 }: Tokens): string {
  return words(text, { x, y: y + 8, size: 11.5, weight: 550, color: text2 });
}

function labelBlocks({ labels }: PictureFrame, { tokens, icons }: Materials): Block[] {
  const blocks: Block[] = [];
  const columns = Math.ceil(labels.length / MOST_IN_COLUMN);
  const long = Math.ceil(labels.length / columns);
  for (let first = 0; first < labels.length; first += long) {
    const part = labels.slice(first, first + long);
    blocks.push({
      width: LABELS,
      height: HEAD + part.length * ROW,
      at: (x, y) =>
        [
          first === 0 ? head('Labels', x, y, tokens) : '',
          ...part.map(({ name, amount, look }, index) => {
            const middle = y + HEAD + (index + 0.5) * ROW;
            const { fill, border } = look.tint[tokens.scheme];
            return [
              element('circle', { cx: x + 8, cy: middle, r: 8, fill, stroke: border }),
              iconAt(icons.get(look.icon), x + 3, middle - 5, 10, tokens.icon),
              words(name, { x: x + 24, y: middle, size: 12.5, color: tokens.text }),
              words(amount, { x: x + LABELS, y: middle, size: 12, color: tokens.text2, anchor: 'end' }),
            ].join('');
          }),
        ].join('\n'),
    });
  }
  return blocks;
}

function standingBlocks({ standings }: PictureFrame, { tokens }: Materials): Block[] {
  if (standings.length === 0) return [];
  const at = (x: number, y: number) =>
    [
      head('Who says so', x, y, tokens),
      ...standings.map(({ standing, text, amount }, index) => {
        const middle = y + HEAD + (index + 0.5) * ROW;
        const color = standing === 'denied' ? tokens.denied : tokens.edge;
        const firm = standing === 'affirmed';
        return [
          element('path', {
            d: `M${x} ${middle}H${x + 15}`,
            stroke: color,
            'stroke-width': 1.4,
            'stroke-dasharray': firm ? null : '4 3',
          }),
          element('path', {
            d: `M${x + 15} ${middle - 3.4}L${x + 22} ${middle}L${x + 15} ${middle + 3.4}Z`,
            fill: firm ? color : tokens.panel,
            stroke: firm ? 'none' : color,
            'stroke-linejoin': 'round',
          }),
          words(text, { x: x + 32, y: middle, size: 12.5, color: tokens.text }),
          words(amount, { x: x + STANDINGS, y: middle, size: 12, color: tokens.text2, anchor: 'end' }),
        ].join('');
      }),
    ].join('\n');
  return [{ width: STANDINGS, height: HEAD + standings.length * ROW, at }];
}

function sourceBlock(
  { head: title, lines }: NonNullable<PictureFrame['sources']>,
  width: number,
  { tokens, measure }: Materials,
): Block {
  const font = `400 12px ${tokens.sans}`;
  return {
    width,
    height: HEAD + lines.length * ROW,
    at: (x, y) =>
      [
        head(title, x, y, tokens),
        ...lines.map((line, index) =>
          words(
            cut(line, (text) => measure(text, font), width),
            {
              x,
              y: y + HEAD + (index + 0.5) * ROW,
              size: 12,
              color: tokens.text2,
            },
          ),
        ),
      ].join('\n'),
  };
}

/** A line that fits, with an ellipsis where it was too long. */
function cut(line: string, measure: (text: string) => number, widest: number): string {
  if (measure(line) <= widest) return line;
  const letters = Array.from(line);
  let [fits, fails] = [0, letters.length];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (measure(`${letters.slice(0, middle).join('')}…`) <= widest) fits = middle;
    else fails = middle;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}
