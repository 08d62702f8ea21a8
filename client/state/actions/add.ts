import type { Subgraph } from '../../../contract/graph.ts';
import { call } from '../../api.ts';
import { $drawn } from '../drawn.ts';
import { $known, learned } from '../graph.ts';
import { $order } from '../orders.ts';
import { $view, added, withFilters } from '../view.ts';
import type { View } from '../view.ts';
import { attempt } from './attempt.ts';
import { change } from './change.ts';
import { selectNode } from './select.ts';

/** Relationships are asked for among at most this many nodes. */
const MOST_ASKED = 2000;

interface Added {
  readonly nodes: number;
  readonly relationships: number;
}

/** Nodes to draw, and the node whose expansion brings them. */
export interface Portion {
  readonly subgraph: Subgraph;
  readonly origin: string | null;
}

/** Puts nodes on the canvas in one step. */
function addNodes(what: string, subgraph: Subgraph, origin: string | null = null): Promise<Added | null> {
  return addPortions(what, [{ subgraph, origin }]);
}

/**
 * Puts nodes of several origins on the canvas in one step, with the relationships between them and what is there: two
 * nodes drawn without what joins them would say that nothing does.
 */
export async function addPortions(what: string, portions: readonly Portion[]): Promise<Added | null> {
  const nodes = portions.flatMap(({ subgraph }) => subgraph.nodes);
  const fresh = nodes.map((node) => node._value._element_id);
  const origins = portions.flatMap(({ origin }) => origin ?? []);
  const all = [...new Set([...origins, ...fresh, ...$view.get().nodes])].slice(0, MOST_ASKED);
  const between = await attempt(() => call('POST /api/relationships', { body: { nodes: all } }));
  if (between === null) return null;
  const touched = new Set(fresh);
  const joining = between.relationships.filter(
    ({ _value: { _start_node_element_id: start, _end_node_element_id: end } }) =>
      touched.has(start) || touched.has(end),
  );
  const relationships = [...portions.flatMap(({ subgraph }) => subgraph.relationships), ...joining];
  const degrees = Object.assign(
    {},
    ...portions.map(({ subgraph }) => subgraph.degrees),
  ) as Subgraph['degrees'];
  $known.set(learned($known.get(), { nodes, relationships, degrees }));
  const before = $view.get();
  const ids = relationships.map((relationship) => relationship._value._element_id);
  change(what, (view) => portions.reduce((next, portion) => brought(next, portion, ids), view));
  const after = $view.get();
  return {
    nodes: after.nodes.size - before.nodes.size,
    relationships: after.relationships.size - before.relationships.size,
  };
}

function brought(view: View, { subgraph, origin }: Portion, relationships: readonly string[]): View {
  const nodes = subgraph.nodes.map((node) => node._value._element_id);
  return added(view, { nodes: origin === null ? nodes : [origin, ...nodes], relationships }, origin);
}

/** Shows a node: finds it on the canvas where it is, or puts it there; then selects it. */
export async function showNode(id: string): Promise<void> {
  const { nodes, hidden } = $view.get();
  if (!nodes.has(id)) {
    const answer = await attempt(() => call('GET /api/nodes/:id', { params: { id } }));
    if (answer === null) return;
    const subgraph = { nodes: [answer.node], relationships: [], degrees: { [id]: answer.degree } };
    if ((await addNodes('Add a node', subgraph)) === null) return;
  } else if (hidden.has(id)) {
    change('Show a node', (view) => added(view, { nodes: [id], relationships: [] }));
  }
  if (!$drawn.get().nodes.some((node) => node.id === id)) {
    change('Show a node', (view) => unfiltered(view, id));
  }
  selectNode(id);
  $order.set({ kind: 'reveal', ids: [id] });
}

/** Without the filters on the labels of this node, which would hide it. */
function unfiltered(view: View, id: string): View {
  const own = new Set($known.get().nodes.get(id)?.labels);
  return withFilters(view, { labels: new Set([...view.filters.labels].filter((label) => !own.has(label))) });
}
