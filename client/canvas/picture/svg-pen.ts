import type { Pen } from '../edge-course.ts';
import { rounded } from './xml.ts';

/** What is traced, as the `d` of an SVG path. */
export function pathOf(trace: (pen: Pen) => void): string {
  const parts: string[] = [];
  const add = (letter: string, ...numbers: readonly number[]) =>
    parts.push(letter + numbers.map(rounded).join(' '));
  trace({
    moveTo: (x, y) => add('M', x, y),
    lineTo: (x, y) => add('L', x, y),
    quadraticCurveTo: (controlX, controlY, x, y) => add('Q', controlX, controlY, x, y),
    closePath: () => add('Z'),
  });
  return parts.join('');
}
