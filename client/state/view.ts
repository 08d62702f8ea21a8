import { atom } from 'nanostores';

import type { Standing } from './elements.ts';

/** What is on the canvas and what is hidden there: plain data, so that undo can keep it. */
export interface View {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  /** Nodes put out of sight one by one. */
  readonly hidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** The node whose expansion brought a node; collapsing takes those back. */
  readonly origins: ReadonlyMap<string, string>;
  readonly filters: Filters;
}

export interface Filters {
  readonly labels: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly standings: ReadonlySet<Standing>;
  /** Relationships with fewer independent sources are not drawn. */
  readonly minSources: number;
}

export const NO_FILTERS: Filters = {
  labels: new Set(),
  types: new Set(),
  standings: new Set(),
  minSources: 0,
};

export const EMPTY_VIEW: View = {
  nodes: new Set(),
  relationships: new Set(),
  hidden: new Set(),
  pinned: new Set(),
  origins: new Map(),
  filters: NO_FILTERS,
};

export const $view = atom<View>(EMPTY_VIEW);

/** With these elements on the canvas too; new nodes remember where they came from. The same view when all are in sight. */
export function added(
  view: View,
  elements: { nodes: readonly string[]; relationships: Iterable<string> },
  origin: string | null = null,
): View {
  const relationships = new Set([...view.relationships, ...elements.relationships]);
  const seen = elements.nodes.every((id) => view.nodes.has(id) && !view.hidden.has(id));
  if (seen && relationships.size === view.relationships.size) return view;
  const nodes = new Set(view.nodes);
  const hidden = new Set(view.hidden);
  const origins = new Map(view.origins);
  for (const id of elements.nodes) {
    if (origin !== null && origin !== id && !nodes.has(id)) origins.set(id, origin);
    nodes.add(id);
    hidden.delete(id);
  }
  return {
    ...view,
    nodes,
    hidden,
    origins,
    relationships,
  };
}

/** Without these nodes; their relationships go with them when they are drawn. */
export function removed(view: View, ids: ReadonlySet<string>): View {
  const keep = (id: string) => !ids.has(id);
  return {
    ...view,
    nodes: new Set([...view.nodes].filter(keep)),
    hidden: new Set([...view.hidden].filter(keep)),
    pinned: new Set([...view.pinned].filter(keep)),
    origins: new Map([...view.origins].filter(([id]) => keep(id))),
  };
}

/** Without these relationships; the same view when it has none of them. */
export function withoutRelationships(view: View, ids: ReadonlySet<string>): View {
  const relationships = new Set([...view.relationships].filter((id) => !ids.has(id)));
  return relationships.size === view.relationships.size ? view : { ...view, relationships };
}

/** What the expansion of `origin` brought, and what was brought from there in turn. */
export function broughtBy(view: View, origin: string): ReadonlySet<string> {
  const brought = new Set<string>();
  const waiting = [origin];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const [node, from] of view.origins) {
      if (from === id && !brought.has(node) && node !== origin) {
        brought.add(node);
        waiting.push(node);
      }
    }
  }
  return brought;
}

export function withHidden(view: View, ids: Iterable<string>): View {
  return { ...view, hidden: new Set([...view.hidden, ...ids]) };
}

/** Only these nodes in sight. */
export function withOnly(view: View, ids: ReadonlySet<string>): View {
  return { ...view, hidden: new Set([...view.nodes].filter((id) => !ids.has(id))) };
}

/** Everything on the canvas in sight: nothing hidden, no filter. */
export function withAllShown(view: View): View {
  return { ...view, hidden: new Set(), filters: NO_FILTERS };
}

export function withPinned(view: View, ids: Iterable<string>, pinned: boolean): View {
  const next = new Set(view.pinned);
  for (const id of ids) {
    if (pinned) next.add(id);
    else next.delete(id);
  }
  return { ...view, pinned: next };
}

export function withFilters(view: View, filters: Partial<Filters>): View {
  return { ...view, filters: { ...view.filters, ...filters } };
}

/** The set with `item` taken out if it was in, put in if it was not. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
