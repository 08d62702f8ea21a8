import { isTagged, valueAt } from '../../contract/values.ts';
import type { Value } from '../../contract/values.ts';
import type { GraphNode } from './elements.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "7 Jan 2022" from the beginning of an ISO date, "Jan 2022" or "2022" from a vaguer one; other text as it is. */
export function dateText(iso: string): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?=$|T)/.exec(iso);
  if (found === null) return iso;
  const [, year = '', month, day] = found;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The text of a value that is a date, a time or plain text. */
export function isoOf(value: Value): string | null {
  if (typeof value === 'string') return value;
  if (isTagged(value) && typeof value._value === 'string' && /Date/.test(value.$type)) return value._value;
  return null;
}

/** When a node is: its date, or when it began. */
export function dateOf(node: Pick<GraphNode, 'properties'>): string | null {
  const date = isoOf(valueAt(node.properties, 'date'));
  if (date !== null && /^\d{4}/.test(date)) return dateText(date);
  const since = isoOf(valueAt(node.properties, 'since'));
  return since !== null && /^\d{4}/.test(since) ? `since ${dateText(since)}` : null;
}
