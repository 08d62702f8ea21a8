import { CAPTION_RIM } from '../captions-layer.ts';
import type { PlacedCaption } from '../captions.ts';
import { SIDES } from '../columns.ts';
import type { Columns } from '../columns.ts';
import type { Emphasis } from '../emphasis.ts';
import type { PlacedName } from '../names-layer.ts';
import { lineHeight } from '../names.ts';
import type { Tokens } from '../tokens.ts';
import { halo, words } from './words.ts';
import { element } from './xml.ts';

/** A caption on its line or beside it. */
export function captionAtLine(
  { edge, text, x, y, angle, width, beside }: PlacedCaption,
  { emphasis, tokens }: { readonly emphasis: Emphasis; readonly tokens: Tokens },
): string {
  const { id, standing } = edge.relationship;
  const color =
    standing === 'denied'
      ? tokens.denied
      : emphasis.selectedEdges.has(id)
        ? tokens.accent
        : tokens.edgeCaption;
  const degrees = (angle * 180) / Math.PI;
  const line = { x: 0, y: 0.5, size: 9.5, weight: 550, color, anchor: 'middle' } as const;
  const ground = beside
    ? halo(text, line, tokens, CAPTION_RIM * 2)
    : element('rect', { x: -width / 2 - 3, y: -6, width: width + 6, height: 12, fill: tokens.canvas });
  return element(
    'g',
    { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${degrees.toFixed(2)})` },
    ground + words(text, line),
  );
}

const NAME_RIM = 7;
const ANCHORS = { bottom: 'middle', top: 'middle', right: 'start', left: 'end' } as const;

/** A name beside its disc. */
export function nameBeside(
  { item, box, alpha, weight: least }: PlacedName,
  { columns, tokens }: { readonly columns: Columns; readonly tokens: Tokens },
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
