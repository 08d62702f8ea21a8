import type { Columns } from './columns.ts';
import type { CanvasActions, CanvasStores } from './input.ts';
import type { Painter } from './painter.ts';
import type { Scene } from './scene.ts';

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Walks the canvas by arrow keys while it has the focus; the other keys belong to the page. */
export function listenToKeys(
  host: HTMLElement,
  painter: Painter,
  stores: CanvasStores,
  actions: CanvasActions,
): () => void {
  const draw = () => painter.draw();
  const press = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = nearestThatWay(painter.columns, painter.scene(), stores.$focus.get(), way);
    if (next !== null) actions.focusNode(next);
  };
  host.addEventListener('keydown', press);
  host.addEventListener('focus', draw);
  host.addEventListener('blur', draw);
  return () => {
    host.removeEventListener('keydown', press);
    host.removeEventListener('focus', draw);
    host.removeEventListener('blur', draw);
  };
}

/**
 * The node to go to: joined ones first, by distance and by how far they lie off the way. From nowhere the first
 * step goes to the largest node.
 */
function nearestThatWay(
  columns: Columns,
  { nodes, edges }: Scene,
  from: string | null,
  [wayX, wayY]: readonly [number, number],
): string | null {
  const start = nodes.find(({ node }) => node.id === from);
  if (start === undefined) {
    return nodes.toSorted((a, b) => b.node.radius - a.node.radius)[0]?.node.id ?? null;
  }
  const joined = new Set(
    edges.flatMap((edge) => (edge.from === start.row ? [edge.to] : edge.to === start.row ? [edge.from] : [])),
  );
  let best: { id: string; cost: number } | null = null;
  for (const { node, row } of nodes) {
    if (row === start.row) continue;
    const dx = columns.x[row]! - columns.x[start.row]!;
    const dy = columns.y[row]! - columns.y[start.row]!;
    const ahead = dx * wayX + dy * wayY;
    const off = Math.abs(dx * wayY - dy * wayX);
    if (ahead <= 0 || off > ahead * 1.2) continue;
    const cost = (ahead + 2 * off) * (joined.has(row) ? 0.6 : 1);
    if (best === null || cost < best.cost) best = { id: node.id, cost };
  }
  return best?.id ?? null;
}
