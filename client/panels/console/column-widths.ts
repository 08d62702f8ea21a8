import type { Value } from '../../../contract/values.ts';
import { valueText } from '../../state/results/value-text.ts';
import { columnType, isNumeric } from './column-type.ts';

const LOOKED_AT = 50;
const NUMBER_COLUMN = 56;
const NARROWEST = 96;
const WIDEST = 360;
const CHARACTER = 7;
/** Padding, and an icon before a node's name. */
const AROUND = 48;

/**
 * Widths of a result's columns, from its head and first rows: the template of a CSS grid, and the least width
 * of a row in pixels. Head and rows share both, so that they stay in line.
 */
export function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): { template: string; least: number } {
  const widths = columns.map((column, index) => {
    const texts = rows.slice(0, LOOKED_AT).map((row) => valueText(row[index] ?? null).length);
    const longest = Math.max(column.length + CHARACTER, ...texts);
    return Math.min(Math.max(longest * CHARACTER + AROUND, NARROWEST), WIDEST);
  });
  const tracks = widths.map((width, index) =>
    isNumeric(columnType(rows, index)) ? `${width}px` : `minmax(${width}px, ${width}fr)`,
  );
  // Numbers far from one another are hard to read in a row: the room stays behind them.
  const rest = tracks.some((track) => track.endsWith('fr)')) ? [] : ['minmax(0px, 1fr)'];
  return {
    template: [`${NUMBER_COLUMN}px`, ...tracks, ...rest].join(' '),
    least: widths.reduce((sum, width) => sum + width, NUMBER_COLUMN),
  };
}
