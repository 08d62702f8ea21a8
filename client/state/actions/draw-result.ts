import type { Subgraph } from '../../../contract/graph.ts';
import { ApiProblem, call } from '../../api.ts';
import { $drawBetween, $lastGood, $run } from '../console.ts';
import type { DrawMode, DrawnResult, Run } from '../console.ts';
import { $known, learned } from '../graph.ts';
import { $order } from '../orders.ts';
import { nodeIdsIn } from '../results/elements-in.ts';
import { $view, EMPTY_VIEW, added, withoutRelationships } from '../view.ts';
import { change } from './change.ts';

/** The most nodes of one result that are drawn, and that are asked for the relationships among them. */
const MOST_ASKED = 1000;

/** Puts the nodes and relationships of the last result onto the canvas. */
export async function drawResult(mode: DrawMode): Promise<void> {
  const run = $lastGood.get();
  if (run === null || mode === 'none') return;
  const nodes = [...run.elements.nodes.values()];
  const relationships = [...run.elements.relationships.values()];
  if (nodes.length === 0 && relationships.length === 0) return;
  const startedAt = Date.now();
  const returned = new Set(run.elements.relationships.keys());
  const asked = nodeIdsIn([...nodes, ...relationships]).slice(0, MOST_ASKED);
  const between = await relationshipsAmong(asked);
  // Without the switch only the far ends of returned relationships are taken from that answer.
  const extra = between.relationships.filter(({ _value: { _element_id: id } }) => !returned.has(id));
  const drawnBetween = $drawBetween.get() ? extra : [];
  const idsBetween = drawnBetween.map((relationship) => relationship._value._element_id);
  const before = mode === 'replace' ? EMPTY_VIEW : $view.get();
  $known.set(
    learned(learned($known.get(), { nodes, relationships, degrees: {} }), {
      ...between,
      relationships: drawnBetween,
    }),
  );
  change(mode === 'replace' ? 'Draw a result' : 'Add a result', () =>
    added(before, { nodes: asked, relationships: [...returned, ...idsBetween] }),
  );
  $order.set({ kind: 'reveal', ids: asked });
  const drawn = {
    nodes: asked.length,
    relationships: returned.size + idsBetween.length,
    addedBetween: idsBetween.length,
    broughtBetween: idsBetween.filter((id) => !before.relationships.has(id)),
    drawingMs: Date.now() - startedAt,
  };
  note(run, drawn);
}

/** Draws what joins the nodes of the last result beyond what it returned, or takes back what that brought. */
export async function drawBetween(wanted: boolean): Promise<void> {
  $drawBetween.set(wanted);
  if (wanted) return drawResult('add');
  const run = $lastGood.get();
  if (run === null || run.drawn === null) return;
  const { relationships, addedBetween, broughtBetween } = run.drawn;
  change('Leave out relationships between', (view) => withoutRelationships(view, new Set(broughtBetween)));
  note(run, {
    ...run.drawn,
    relationships: relationships - addedBetween,
    addedBetween: 0,
    broughtBetween: [],
  });
}

function note({ startedAt }: Run, drawn: DrawnResult): void {
  for (const store of [$run, $lastGood]) {
    const now = store.get();
    if (now?.startedAt === startedAt) store.set({ ...now, drawn });
  }
}

async function relationshipsAmong(nodes: readonly string[]): Promise<Subgraph> {
  try {
    return await call('POST /api/relationships', { body: { nodes: [...nodes] } });
  } catch (error) {
    if (error instanceof ApiProblem) return { nodes: [], relationships: [], degrees: {} };
    throw error;
  }
}
