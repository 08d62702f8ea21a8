import { atom } from 'nanostores';

import { valueAt } from '../../contract/values.ts';
import type { NodeValue } from '../../contract/values.ts';
import { outletOf } from './claims.ts';
import { dateText } from './dates.ts';
import type { Standing } from './elements.ts';
import { STANDING_WORDS } from './legend.ts';
import type { Legend, LegendRow } from './legend.ts';
import { lookOf } from './looks.ts';
import type { Look, Looks } from './looks.ts';
import type { Status } from './status-line.ts';

/** What stands around a saved picture, so that it explains itself without the page. */
export interface PictureFrame {
  /** The name of the graph. */
  readonly title: string;
  /** How much of how much, and when. */
  readonly note: string;
  readonly labels: readonly { readonly name: string; readonly amount: string; readonly look: Look }[];
  readonly standings: readonly {
    readonly standing: Standing;
    readonly text: string;
    readonly amount: string;
  }[];
  /** Who is behind the drawn relationships; null when none of them says. */
  readonly sources: { readonly head: string; readonly lines: readonly string[] } | null;
}

/** Makes the SVG of what the canvas draws; null while there is no canvas. `fonts` is a style sheet to put into it. */
export type PictureMaker = (frame: PictureFrame, fonts: string) => string;
export const $pictureMaker = atom<PictureMaker | null>(null);

/** What is known of the sources behind the drawn relationships. */
export interface Behind {
  readonly claims: number;
  /** Null when the database was not to be asked. */
  readonly sources: readonly NodeValue[] | null;
}

const MOST_LINES = 12;

interface Shown {
  readonly title: string;
  readonly status: Status;
  readonly legend: Legend;
  readonly looks: Looks;
  readonly behind: Behind;
  /** Year, month and day, as in 2026-11-22. */
  readonly today: string;
}

export function frameOf({ title, status, legend, looks, behind, today }: Shown): PictureFrame {
  const tells = legend.standings.some(({ key, shown }) => key !== 'affirmed' && shown > 0);
  return {
    title,
    note: noteOf(status, today),
    labels: legend.labels
      .filter(({ shown }) => shown > 0)
      .map((row) => ({ name: row.key, amount: amountOf(row), look: lookOf(looks, { labels: [row.key] }) })),
    standings: tells
      ? legend.standings.map((row) => ({
          standing: row.key,
          text: STANDING_WORDS[row.key],
          amount: amountOf(row),
        }))
      : [],
    sources: sourcesOf(behind),
  };
}

function noteOf({ nodes, relationships, total }: Status, today: string): string {
  const shown = `${many(nodes, 'node')} and ${many(relationships, 'relationship')} shown`;
  const all = total === null ? '' : ` of ${text(total.nodes)} and ${text(total.relationships)} in the graph`;
  return `${shown}${all}. Saved on ${dateText(today)}.`;
}

function amountOf({ shown, total }: LegendRow): string {
  return total === null ? text(shown) : `${text(shown)} / ${text(total)}`;
}

function sourcesOf({ claims, sources }: Behind): PictureFrame['sources'] {
  if (claims === 0) return null;
  const head = `Behind the relationships shown: ${many(claims, 'claim')}`;
  if (sources === null) return { head, lines: [] };
  const lines = sources.map(sourceLine);
  const rest = lines.length - MOST_LINES;
  return {
    head: `${head} in ${many(sources.length, 'source')}`,
    lines: rest > 1 ? [...lines.slice(0, MOST_LINES), `and ${text(rest)} more`] : lines,
  };
}

/** "Reuters, 7 Jan 2022: NATO is on guard": what is missing is left out. */
function sourceLine(source: NodeValue): string {
  const { _properties: properties } = source._value;
  const [title, date] = [valueAt(properties, 'title'), valueAt(properties, 'date')];
  const outlet = outletOf(source);
  const when = typeof date === 'string' && date !== '' ? `, ${dateText(date)}` : '';
  const named = typeof title === 'string' && title !== '' && title !== outlet;
  return named ? `${outlet}${when}: ${title}` : `${outlet}${when}`;
}

function many(amount: number, thing: string): string {
  return `${text(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}

function text(amount: number): string {
  return amount.toLocaleString('en-US');
}

/** `relata-nato-russia-talks-2026-11-22.svg`. */
export function pictureName(title: string, today: string, ending: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return ['relata', plain, today].filter((part) => part !== '').join('-') + ending;
}
