import type { PictureNode } from '../state/picture.ts';

/** The lines of a name beside its node, with the room they take at 100 %. */
export interface Name {
  readonly lines: readonly string[];
  /** A date, drawn on a line of its own in a quieter colour. */
  readonly date: string | null;
  readonly hub: boolean;
  readonly width: number;
  readonly height: number;
}

export type Measure = (text: string, font: string) => number;

const HUB_RADIUS = 18;
const NODE = { size: 11, line: 13.5, weight: 500, widest: 110 };
const HUB = { size: 12.5, line: 15, weight: 600, widest: 190 };

/** The weight of a selected node's name, the heaviest there is. */
export const SELECTED_WEIGHT = 650;

export function nameFont(hub: boolean, sans: string, least = 0): string {
  const { size, weight } = hub ? HUB : NODE;
  return `${Math.max(weight, least)} ${size}px ${sans}`;
}

export function dateFont(hub: boolean, sans: string): string {
  return `400 ${hub ? HUB.size : NODE.size}px ${sans}`;
}

export function lineHeight(hub: boolean): number {
  return hub ? HUB.line : NODE.line;
}

/** Measured in the weight it has when its node is selected: no name needs more room later. */
export function nameOf(node: PictureNode, sans: string, measure: Measure): Name {
  const hub = node.radius >= HUB_RADIUS;
  const font = nameFont(hub, sans, SELECTED_WEIGHT);
  const { widest } = hub ? HUB : NODE;
  const lines = wrapped(node.caption, (text) => measure(text, font), widest);
  const { date } = node;
  const widths = [
    ...lines.map((line) => measure(line, font)),
    date === null ? 0 : measure(date, dateFont(hub, sans)),
  ];
  const rows = lines.length + (date === null ? 0 : 1);
  return { lines, date, hub, width: Math.ceil(Math.max(...widths)), height: rows * lineHeight(hub) };
}

/** One line if it fits, else two of about the same length, the second cut short if it must be. */
export function wrapped(text: string, measure: (text: string) => number, widest: number): string[] {
  if (measure(text) <= widest) return [text];
  const words = text.split(/\s+/);
  const breaks = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const widths = breaks.map(([first = '', second = '']) => Math.max(measure(first), measure(second)));
  const best = breaks[widths.indexOf(Math.min(...widths))] ?? [text];
  return best.map((line) => shortened(line, measure, widest * 1.15));
}

function shortened(line: string, measure: (text: string) => number, widest: number): string {
  if (measure(line) <= widest) return line;
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  let keep = letters.length - 1;
  while (keep > 1 && measure(`${letters.slice(0, keep).join('')}…`) > widest) keep -= 1;
  return `${letters.slice(0, keep).join('').trimEnd()}…`;
}
