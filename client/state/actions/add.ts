import type { Subgraph } from '../../../contract/graph.ts';
import { call } from '../../api.ts';
import { $known, learned } from '../graph.ts';
import { $order } from '../orders.ts';
import { $view, added } from '../view.ts';
import { attempt } from './attempt.ts';
import { change } from './change.ts';
import { selectNode } from './select.ts';

/** Relationships are asked for among at most this many nodes. */
const MOST_ASKED = 2000;

/** Puts nodes on the canvas with all relationships among them and what is there. */
export async function addNodes(
  what: string,
  subgraph: Subgraph,
  origin: string | null = null,
): Promise<void> {
  const ids = subgraph.nodes.map((node) => node._value._element_id);
  const all = [...new Set([...ids, ...$view.get().nodes])].slice(0, MOST_ASKED);
  const between = await attempt(() => call('POST /api/relationships', { body: { nodes: all } }));
  if (between === null) return;
  const relationships = [...subgraph.relationships, ...between.relationships];
  $known.set(learned($known.get(), { ...subgraph, relationships }));
  const drawn = relationships.map((relationship) => relationship._value._element_id);
  change(what, (view) => added(view, { nodes: ids, relationships: drawn }, origin));
}

/** Shows a node: finds it on the canvas, or puts it there; then selects it. */
export async function showNode(id: string): Promise<void> {
  const view = $view.get();
  if (!view.nodes.has(id) || view.hidden.has(id)) {
    const answer = await attempt(() => call('GET /api/nodes/:id', { params: { id } }));
    if (answer === null) return;
    const degrees = { [id]: answer.degree };
    await addNodes('Add a node', { nodes: [answer.node], relationships: [], degrees });
  }
  selectNode(id);
  $order.set({ kind: 'reveal', ids: [id] });
}
