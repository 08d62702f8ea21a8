import { bubbleRoomOf } from './bubble-room.ts';
import { reachOf, spotAt, spotsFor } from './bubble-spots.ts';
import { bubbleShape } from './bubbles.ts';
import type { Box } from './camera.ts';
import type { Point } from './edge-path.ts';
import type { CanvasStores } from './input.ts';
import type { Painter } from './painter.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Room at the edges of the canvas, as much as floating bars need. */
const MARGIN = { side: 12, end: 56 };

/** Finds places for the bubbles of an open expansion and has them drawn. One that has a place keeps it. */
export function createBubblePlacer(
  host: HTMLElement,
  painter: Painter,
  viewpoint: Viewpoint,
  { $bubbles, $previewSpan, $covered }: CanvasStores,
): () => void {
  const { columns, cy } = painter;
  let offs = new Map<string, Point>();
  let before: readonly unknown[] = [];

  /** What neither the preview nor a panel covers, beside the node, in pixels before panning. */
  const freeAround = (x: number, pan: Point): Box => {
    const { top, right, bottom } = $covered.get();
    const free = { from: MARGIN.side, to: cy.width() - right - MARGIN.side };
    const span = $previewSpan.get();
    if (span !== null) {
      const { left } = host.getBoundingClientRect();
      if (x + pan.x > (span.from + span.to) / 2 - left)
        free.from = Math.max(free.from, span.to - left + MARGIN.side);
      else free.to = Math.min(free.to, span.from - left - MARGIN.side);
    }
    return {
      x1: free.from - pan.x,
      y1: MARGIN.end + top - pan.y,
      x2: free.to - pan.x,
      y2: cy.height() - bottom - MARGIN.end - pan.y,
    };
  };

  return () => {
    const bubbles = $bubbles.get();
    const scene = painter.scene();
    const node = scene.nodes.find((item) => item.node.id === bubbles?.node)?.row;
    if (bubbles === null || node === undefined || bubbles.list.length === 0) {
      offs = new Map();
      painter.showBubbles([]);
      return;
    }
    const now = [node, scene, $previewSpan.get()];
    if (now.some((item, at) => item !== before[at])) offs = new Map();
    before = now;

    const { zoom, pan } = viewpoint.camera.goal();
    const centre = { x: columns.x[node]! * zoom, y: columns.y[node]! * zoom };
    const reach = reachOf(zoom, columns.radius[node]! * zoom);
    const free = freeAround(centre.x, pan);
    const room = bubbleRoomOf({ scene, columns, zoom, emphasis: painter.emphasis() }, node, reach, free);
    const { measure } = painter;
    const { sans } = painter.tokens();
    const shaped = bubbles.list.map((bubble) => ({ bubble, shape: bubbleShape(bubble, sans, measure) }));
    const standing = shaped.flatMap(({ bubble: { key }, shape }) => {
      const off = offs.get(key);
      if (off === undefined) return [];
      return [spotAt({ x: centre.x + off.x * zoom, y: centre.y + off.y * zoom }, shape, centre)];
    });
    const coming = shaped.filter(({ bubble: { key } }) => !offs.has(key));
    const shapes = coming.map(({ shape }) => shape);
    for (const [at, { x, y }] of spotsFor(shapes, standing, room, zoom).entries()) {
      offs.set(coming[at]!.bubble.key, { x: (x - centre.x) / zoom, y: (y - centre.y) / zoom });
    }
    const placed = shaped.map((each) => ({ ...each, node, off: offs.get(each.bubble.key)! }));
    offs = new Map(placed.map(({ bubble: { key }, off }) => [key, off]));
    painter.showBubbles(placed);
  };
}
