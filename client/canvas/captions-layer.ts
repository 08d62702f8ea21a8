import type { PlacedCaption } from './captions.ts';
import type { Emphasis } from './emphasis.ts';
import type { Sight } from './layers.ts';
import type { Tokens } from './tokens.ts';

export const CAPTION_FONT = (sans: string) => `550 9.5px ${sans}`;

/** The rim of a text that stands on no plate. */
export const CAPTION_RIM = 3;

/** Captions along their edges: on the line on a plate that interrupts it, beside it with a rim. */
export function drawCaptions(
  context: CanvasRenderingContext2D,
  captions: readonly PlacedCaption[],
  { pan }: Sight,
  emphasis: Emphasis,
  tokens: Tokens,
): void {
  context.font = CAPTION_FONT(tokens.sans);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { edge, text, x, y, angle, width, beside } of captions) {
    context.save();
    context.translate(x + pan.x, y + pan.y);
    context.rotate(angle);
    if (beside) {
      context.strokeStyle = tokens.canvas;
      context.lineWidth = CAPTION_RIM * 2;
      context.strokeText(text, 0, 0.5);
    } else {
      context.fillStyle = tokens.canvas;
      context.fillRect(-width / 2 - 3, -6, width + 6, 12);
    }
    const selected = emphasis.selectedEdges.has(edge.relationship.id);
    context.fillStyle =
      edge.relationship.standing === 'denied' ? tokens.denied : selected ? tokens.accent : tokens.edgeCaption;
    context.fillText(text, 0, 0.5);
    context.restore();
  }
}
