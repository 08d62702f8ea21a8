import { computed } from 'nanostores';

import type { GraphAnswer } from '../../contract/graph.ts';
import { $drawn } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import { $info } from './info.ts';
import { $selection } from './selection.ts';
import type { Selection } from './selection.ts';

export interface Status {
  readonly nodes: number;
  readonly relationships: number;
  readonly total: { readonly nodes: number; readonly relationships: number } | null;
  /** What else is to be said: hidden, selected. */
  readonly also: readonly string[];
}

export function statusOf(drawn: Drawn, info: GraphAnswer | null, selection: Selection): Status {
  const { hidden } = drawn;
  const also: string[] = [];
  if (hidden.nodes > 0) also.push(`${amount(hidden.nodes, 'node')} hidden`);
  else if (hidden.relationships > 0) also.push(`${amount(hidden.relationships, 'relationship')} hidden`);
  const selected = selectedText(drawn, selection);
  if (selected !== null) also.push(selected);
  return {
    nodes: drawn.nodes.length,
    relationships: drawn.relationships.length,
    total: info?.counts ?? null,
    also,
  };
}

/** All of it in words. */
export function statusText({ nodes, relationships, total, also }: Status): string {
  const shown = `${amount(nodes, 'node')} · ${amount(relationships, 'relationship')} shown`;
  const of =
    total === null
      ? ''
      : ` of ${total.nodes.toLocaleString('en-US')} · ${total.relationships.toLocaleString('en-US')}`;
  return [shown + of, ...also].join(' · ');
}

function selectedText({ relationships }: Drawn, { nodes, relationships: edges }: Selection): string | null {
  const [only] = nodes;
  if (nodes.length === 1 && edges.length === 0) {
    const near = new Set<string>();
    for (const { start, end } of relationships) {
      if (start === only && end !== only) near.add(end);
      if (end === only && start !== only) near.add(start);
    }
    return `1 selected, ${amount(near.size, 'neighbour')}`;
  }
  if (nodes.length > 0) return `${nodes.length} selected`;
  return edges.length > 0 ? `${amount(edges.length, 'relationship')} selected` : null;
}

function amount(many: number, thing: string): string {
  return `${many.toLocaleString('en-US')} ${thing}${many === 1 ? '' : 's'}`;
}

export const $statusLine = computed([$drawn, $info, $selection], statusOf);
