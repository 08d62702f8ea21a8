import { COUNT_FONT, WORDS_FONT, wordsBox } from './bubbles.ts';
import type { PlacedBubble } from './bubbles.ts';
import type { Columns } from './columns.ts';
import { towards } from './edge-course.ts';
import type { Point } from './edge-path.ts';
import type { Sight } from './layers.ts';
import type { Tokens } from './tokens.ts';

const DASHES = [3.5, 3];
/** Space between the line and the ring of the node, and between the line and the bubble. */
const CLEAR = { node: 8, bubble: 2 };
const ARROW = { length: 7.8, half: 3.9 };
const RIM = 3;

/** Where a bubble stands, in pixels. */
export function bubbleAt(
  { node, off }: PlacedBubble,
  columns: Columns,
  { zoom, pan }: Pick<Sight, 'zoom' | 'pan'>,
): Point {
  return { x: (columns.x[node]! + off.x) * zoom + pan.x, y: (columns.y[node]! + off.y) * zoom + pan.y };
}

/** The lines between bubbles and their node, with an arrowhead at the end they lead to. */
export function drawBubbleLines(
  context: CanvasRenderingContext2D,
  bubbles: readonly PlacedBubble[],
  columns: Columns,
  sight: Sight,
  tokens: Tokens,
): void {
  context.save();
  context.strokeStyle = tokens.accent;
  context.fillStyle = tokens.accent;
  context.lineWidth = 1.3;
  for (const placed of bubbles) {
    const { node, shape, bubble } = placed;
    const far = bubbleAt(placed, columns, sight);
    const centre = {
      x: columns.x[node]! * sight.zoom + sight.pan.x,
      y: columns.y[node]! * sight.zoom + sight.pan.y,
    };
    const outer = towards(far, centre, shape.radius + CLEAR.bubble);
    const inner = towards(centre, far, columns.radius[node]! * sight.zoom + CLEAR.node);
    const [in_, out] = [bubble.direction !== 'out', bubble.direction !== 'in'];
    const from = in_ ? towards(inner, outer, ARROW.length) : inner;
    const to = out ? towards(outer, inner, ARROW.length) : outer;
    context.setLineDash(DASHES);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    if (in_) arrowhead(context, inner, outer);
    if (out) arrowhead(context, outer, inner);
  }
  context.restore();
}

function arrowhead(context: CanvasRenderingContext2D, tip: Point, from: Point): void {
  const base = towards(tip, from, ARROW.length);
  const [dx, dy] = [(tip.x - base.x) / ARROW.length, (tip.y - base.y) / ARROW.length];
  context.beginPath();
  context.moveTo(base.x - dy * ARROW.half, base.y + dx * ARROW.half);
  context.lineTo(tip.x, tip.y);
  context.lineTo(base.x + dy * ARROW.half, base.y - dx * ARROW.half);
  context.fill();
}

/** The bubbles: how many inside, of what beneath. */
export function drawBubbles(
  context: CanvasRenderingContext2D,
  bubbles: readonly PlacedBubble[],
  columns: Columns,
  sight: Sight,
  tokens: Tokens,
): void {
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const placed of bubbles) {
    const { shape, bubble } = placed;
    const at = bubbleAt(placed, columns, sight);
    const shade = bubble.tint[tokens.scheme];
    context.fillStyle = shade.chip;
    context.strokeStyle = shade.fill;
    context.lineWidth = 1.5;
    context.setLineDash(dashesOf(shape.radius));
    context.beginPath();
    context.arc(at.x, at.y, shape.radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    context.fillStyle = shade.text;
    context.font = COUNT_FONT(tokens.sans);
    context.fillText(shape.count, at.x, at.y + 0.5);
    const words = wordsBox(at, shape, placed.off);
    context.font = WORDS_FONT(tokens.sans);
    context.setLineDash([]);
    context.strokeStyle = tokens.canvas;
    context.lineWidth = RIM * 2;
    context.strokeText(shape.words, at.x, words.y + words.height / 2);
    context.fillStyle = tokens.text2;
    context.fillText(shape.words, at.x, words.y + words.height / 2);
  }
  context.restore();
}

/** Dashes that come out even, so that the circle has no seam. */
function dashesOf(radius: number): number[] {
  const around = 2 * Math.PI * radius;
  const each = around / Math.round(around / 6);
  return [each * 0.6, each * 0.4];
}
