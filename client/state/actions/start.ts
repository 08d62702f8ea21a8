import { ApiProblem, call } from '../../api.ts';
import { $known, learned } from '../graph.ts';
import { $history, NO_HISTORY } from '../history.ts';
import { $info, $schema, $startProblem } from '../info.ts';
import { $labelOrder, grown, rememberOrder, rememberedOrder } from '../label-order.ts';
import { $sizeSteps, sizeSteps } from '../sizes.ts';
import { $view, EMPTY_VIEW, added } from '../view.ts';

/** Square pixels a node needs in a first picture that can be read at 100 %. */
const ROOM = 16_000;
const FEWEST = 20;
const MOST = 120;

let asked = MOST;

/** How many nodes a first picture on a canvas of this size has. */
export function firstNodes(width: number, height: number): number {
  return Math.max(FEWEST, Math.min(MOST, Math.floor((width * height) / ROOM)));
}

/** Asks what database this is and draws a first picture of it. */
export async function start(nodes: number): Promise<void> {
  asked = nodes;
  $startProblem.set(null);
  try {
    const [info, schema, overview] = await Promise.all([
      call('GET /api/graph', {}),
      call('GET /api/schema', {}),
      call('GET /api/overview', { query: { nodes } }),
    ]);
    $info.set(info);
    $schema.set(schema);
    const order = grown(rememberedOrder(info.database), schema);
    rememberOrder(info.database, order);
    $labelOrder.set(order);
    const degrees = overview.nodes.map((node) => overview.degrees[node._value._element_id] ?? 0);
    $sizeSteps.set(sizeSteps(degrees));
    $known.set(learned($known.get(), overview));
    $view.set(
      added(EMPTY_VIEW, {
        nodes: overview.nodes.map((node) => node._value._element_id),
        relationships: overview.relationships.map((relationship) => relationship._value._element_id),
      }),
    );
    $history.set(NO_HISTORY);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    $startProblem.set(error.body);
  }
}

export function startAgain(): void {
  void start(asked);
}
