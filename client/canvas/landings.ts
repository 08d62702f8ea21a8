import type { PlacedBubble } from './bubbles.ts';
import type { Columns } from './columns.ts';
import type { Point } from './edge-path.ts';
import type { Scene } from './scene.ts';

/** Where nodes without a place are to land, by their rows: those that a bubble has announced, at the bubble. */
export function landingsOf(
  bubbles: readonly PlacedBubble[],
  { nodes, edges }: Scene,
  columns: Columns,
): ReadonlyMap<number, Point> {
  const landings = new Map<number, Point>();
  const [first] = bubbles;
  if (first === undefined) return landings;
  const { node } = first;
  const tints = new Map(nodes.map(({ row, node: { tint } }) => [row, tint]));
  for (const { from, to, relationship } of edges) {
    if (from !== node && to !== node) continue;
    const [far, direction] = from === node ? [to, 'out'] : [from, 'in'];
    if (columns.placed[far] === 1 || landings.has(far)) continue;
    const announced = bubbles.find(({ bubble: { parts } }) =>
      parts.some(
        (part) =>
          part.type === relationship.type &&
          part.direction === direction &&
          (part.tint === null || part.tint === tints.get(far)),
      ),
    );
    if (announced === undefined) continue;
    const { off } = announced;
    landings.set(far, { x: columns.x[node]! + off.x, y: columns.y[node]! + off.y });
  }
  return landings;
}
