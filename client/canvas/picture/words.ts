import type { Tokens } from '../tokens.ts';
import { element, escaped } from './xml.ts';

interface Words {
  readonly x: number;
  /** The middle of the line, not its foot: programs disagree about other baselines. */
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly color: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly opacity?: number | null;
}

/** From the middle of a line of Inter down to its foot, in parts of its size. */
const TO_FOOT = 0.36;

/** One line of text. */
export function words(
  text: string,
  { x, y, size, weight = 400, color, anchor = 'start', opacity = null }: Words,
): string {
  return element(
    'text',
    {
      x,
      y: y + size * TO_FOOT,
      'font-size': size,
      'font-weight': weight,
      fill: color,
      'text-anchor': anchor === 'start' ? null : anchor,
      opacity,
    },
    escaped(text),
  );
}

/** The same line as a rim in the canvas colour, to lie under it. It is no second text: one cannot select it. */
export function halo(text: string, line: Words, tokens: Tokens, width: number): string {
  return element(
    'g',
    {
      'aria-hidden': 'true',
      style: 'user-select:none',
      'pointer-events': 'none',
      stroke: tokens.canvas,
      'stroke-width': width,
      'stroke-linejoin': 'round',
    },
    words(text, { ...line, color: tokens.canvas }),
  );
}
