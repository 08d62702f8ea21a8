import type { Bubble } from '../state/bubbles.ts';
import type { Point } from './edge-path.ts';
import type { Rectangle } from './name-box.ts';

/** A bubble beside the node it would join, at 100 %: it keeps its size at any zoom, as names do. */
export interface PlacedBubble {
  readonly bubble: Bubble;
  readonly shape: BubbleShape;
  /** The node, by its row. */
  readonly node: number;
  /** How far from the node's centre it stands, in the coordinates of the columns. */
  readonly off: Point;
}

/** The texts of a bubble and the room they take, in pixels. */
export interface BubbleShape {
  /** How many, inside the circle. */
  readonly count: string;
  /** What they are, beneath it. */
  readonly words: string;
  readonly radius: number;
  /** Width of the words. */
  readonly width: number;
}

const LEAST_RADIUS = 17;
/** Room between the count and the circle, at either side. */
const INSIDE = 8;
const MOST_LETTERS = 22;
/** Height of the words, which begin this far below the circle. */
const WORDS = { height: 15, gap: 3 };

export const COUNT_FONT = (sans: string) => `600 12px ${sans}`;
export const WORDS_FONT = (sans: string) => `500 11px ${sans}`;

export function bubbleShape(
  { count: many, words: whole }: Pick<Bubble, 'count' | 'words'>,
  sans: string,
  measure: (text: string, font: string) => number,
): BubbleShape {
  const count = `+${many.toLocaleString('en-US')}`;
  const words = whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS - 1).trimEnd()}…` : whole;
  return {
    count,
    words,
    radius: Math.max(LEAST_RADIUS, Math.ceil(measure(count, COUNT_FONT(sans)) / 2 + INSIDE)),
    width: Math.ceil(measure(words, WORDS_FONT(sans))),
  };
}

/**
 * The box of the words of a bubble: beneath it, above it where its line would run through them.
 * @param off how far it stands from its node
 */
export function wordsBox({ x, y }: Point, { radius, width }: BubbleShape, off: Point): Rectangle {
  const { gap, height } = WORDS;
  const middle = radius + gap + height / 2;
  const above = off.y < 0 && Math.abs((off.x / off.y) * middle) < width / 2 + height;
  return { x: x - width / 2, y: above ? y - radius - gap - height : y + radius + gap, width, height };
}

/** The box of all of it. */
export function wholeBox(at: Point, shape: BubbleShape, off: Point): Rectangle {
  const words = wordsBox(at, shape, off);
  const half = Math.max(shape.radius, shape.width / 2);
  const top = Math.min(words.y, at.y - shape.radius);
  const bottom = Math.max(words.y + words.height, at.y + shape.radius);
  return { x: at.x - half, y: top, width: 2 * half, height: bottom - top };
}
