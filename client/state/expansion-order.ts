import { captionOf } from '../../contract/caption.ts';
import { valueAt } from '../../contract/values.ts';
import type { NodeValue, RelationshipValue } from '../../contract/values.ts';
import { isoOf } from './dates.ts';
import type { ExpansionOrder } from './expansion.ts';

const DATES = ['date', 'lastDate', 'firstDate', 'since', 'year'];

/** What neighbours are sorted by, smallest first: the most connected, the newest, or the first by name. */
export function sortKeyOf(
  by: ExpansionOrder,
  relationships: readonly RelationshipValue[],
  degrees: Readonly<Record<string, number>>,
): (node: NodeValue) => number | string {
  switch (by) {
    case 'name':
      return (node) => captionOf(node).toLowerCase();
    case 'degree':
      return (node) => -(degrees[node._value._element_id] ?? 0);
    case 'date':
      return newestFirst(relationships);
  }
}

function newestFirst(relationships: readonly RelationshipValue[]): (node: NodeValue) => number {
  const dates = new Map<string, string>();
  for (const relationship of relationships) {
    const date = dateOf(relationship);
    if (date === null) continue;
    const { _start_node_element_id: start, _end_node_element_id: end } = relationship._value;
    for (const id of [start, end]) if (date > (dates.get(id) ?? '')) dates.set(id, date);
  }
  const order = [...new Set(dates.values())].toSorted().toReversed();
  const places = new Map(order.map((date, place) => [date, place]));
  return ({ _value: { _element_id: id } }) => places.get(dates.get(id) ?? '') ?? order.length;
}

function dateOf({ _value: { _properties: properties } }: RelationshipValue): string | null {
  for (const key of DATES) {
    const value = valueAt(properties, key);
    const date = typeof value === 'number' ? String(value) : isoOf(value);
    if (date !== null) return date;
  }
  return null;
}
