import type { Columns } from './columns.ts';
import type { Emphasis } from './emphasis.ts';
import type { Scene, SceneNode } from './scene.ts';
import type { Tokens } from './tokens.ts';

export interface Sight {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  /** Where panels that come from below begin. */
  readonly bottom: number;
}

/** What is marked besides the selection. */
export interface Marked {
  readonly hovered: string | null;
  readonly focus: string | null;
  readonly pinned: ReadonlySet<string>;
  /** Relationships of selected nodes that are not drawn. */
  readonly undrawn: ReadonlyMap<string, number>;
}

/** Rings, halos and badges around nodes. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { nodes }: Scene,
  columns: Columns,
  sight: Sight,
  emphasis: Emphasis,
  marked: Marked,
  tokens: Tokens,
): void {
  for (const item of nodes) {
    const { id } = item.node;
    const selected = emphasis.selectedNodes.has(id);
    const pinned = marked.pinned.has(id);
    if (!selected && !pinned && id !== marked.hovered && id !== marked.focus) continue;
    const disc = discOf(item, columns, sight);
    if (id === marked.hovered) ring(context, disc, 3, 6, item.node.tint[tokens.scheme].fill, 0.28);
    if (selected) ring(context, disc, 4.25, 2.5, tokens.accent, 1);
    else if (id === marked.focus) ring(context, disc, 4, 2, tokens.accent, 1, [4, 3]);
    const more = marked.undrawn.get(id) ?? 0;
    if (selected && more > 0) countBadge(context, disc, `+${more}`, tokens);
    else if (pinned) pinBadge(context, disc, tokens);
  }
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function discOf({ row }: SceneNode, columns: Columns, { zoom, pan }: Sight): Disc {
  return {
    x: columns.x[row]! * zoom + pan.x,
    y: columns.y[row]! * zoom + pan.y,
    radius: columns.radius[row]! * zoom,
  };
}

function ring(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Disc,
  off: number,
  width: number,
  color: string,
  alpha: number,
  dash: number[] = [],
): void {
  context.save();
  context.globalAlpha = alpha;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.arc(x, y, radius + off, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}

function countBadge(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Disc,
  text: string,
  tokens: Tokens,
): void {
  context.save();
  context.font = `650 10px ${tokens.sans}`;
  const width = context.measureText(text).width + 10;
  const left = x + radius * 0.6;
  const top = y - radius - 8;
  context.fillStyle = tokens.text;
  context.beginPath();
  context.roundRect(left, top, width, 15, 7.5);
  context.fill();
  context.fillStyle = tokens.panel;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, left + width / 2, top + 8);
  context.restore();
}

function pinBadge(context: CanvasRenderingContext2D, { x, y, radius }: Disc, tokens: Tokens): void {
  const [centreX, centreY] = [x + radius * 0.8, y - radius * 0.8];
  context.save();
  context.fillStyle = tokens.panel;
  context.strokeStyle = tokens.border;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(centreX, centreY, 5.5, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.strokeStyle = tokens.text2;
  context.lineWidth = 1.3;
  context.beginPath();
  context.moveTo(centreX - 2.2, centreY - 2.6);
  context.lineTo(centreX + 2.2, centreY - 2.6);
  context.moveTo(centreX - 2.2, centreY);
  context.lineTo(centreX + 2.2, centreY);
  context.moveTo(centreX, centreY);
  context.lineTo(centreX, centreY + 3.4);
  context.stroke();
  context.restore();
}
