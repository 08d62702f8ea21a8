import type { Columns } from './columns.ts';
import { coursesOf } from './courses.ts';
import type { Drawn } from './courses.ts';
import { pointsOn, traceArrow, traceLine } from './edge-course.ts';
import type { Course } from './edge-course.ts';
import type { Point } from './edge-path.ts';
import { edgeLook, sameLook } from './elements.ts';
import type { EdgeLook, Pointer } from './elements.ts';
import type { Emphasis } from './emphasis.ts';
import { pointToSegment2 } from './layout/geometry.ts';
import type { Overlay } from './overlay.ts';
import { remembered } from './remembered.ts';
import type { Scene } from './scene.ts';
import type { Tokens } from './tokens.ts';

export interface EdgesInput {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly tokens: Tokens;
  readonly pointer: Pointer;
}

/** Edges below the discs. They are drawn and found here, because Cytoscape takes three times as long for it. */
export interface EdgesLayer {
  draw(input: EdgesInput, zoom: number, pan: Point): void;
  /** The edge that passes a point most nearly, within `reach`. */
  at(point: Point, reach: number): string | null;
  /** Nodes have moved. */
  moved(): void;
}

/** Edges that look the same, drawn in one go. */
interface Group {
  readonly look: EdgeLook;
  readonly members: readonly Drawn[];
}

const DASHES = [5, 4];
const HALO_WIDTH = 8;
/** From this many edges in sight on they are no wider than a pixel, which browsers draw five times as fast. */
const MANY = 600;

export function createEdgesLayer({ context, clear, size }: Overlay, columns: Columns): EdgesLayer {
  const courses = remembered<readonly Drawn[]>([]);
  const groups = remembered<readonly Group[]>([]);
  let version = 0;
  let latest: readonly Drawn[] = [];
  let last: readonly unknown[] = [];

  return {
    draw({ scene, emphasis, tokens, pointer }, zoom, pan) {
      latest = courses.get([scene, version], () => coursesOf(scene, columns));
      const drawn = latest;
      const { hovered, restsOn } = pointer;
      const looking = groups.get([drawn, emphasis, tokens, hovered, restsOn], () =>
        groupsOf(drawn, emphasis, tokens, pointer),
      );
      const now = [looking, zoom, pan.x, pan.y, size()];
      if (now.every((value, at) => value === last[at])) return;
      last = now;
      const { width, height } = clear();
      const sight = {
        x1: -pan.x / zoom,
        y1: -pan.y / zoom,
        x2: (width - pan.x) / zoom,
        y2: (height - pan.y) / zoom,
      };
      const inSight = ({ course: { box } }: Drawn) =>
        box.x1 <= sight.x2 && box.x2 >= sight.x1 && box.y1 <= sight.y2 && box.y2 >= sight.y1;
      context.translate(pan.x, pan.y);
      context.scale(zoom, zoom);
      const inView = looking.map(({ look, members }) => ({ look, members: members.filter(inSight) }));
      const many = inView.reduce((sum, { members }) => sum + members.length, 0) >= MANY;
      const widest = many ? 1 / zoom : Number.POSITIVE_INFINITY;
      for (const group of inView) drawGroup(context, group, widest, tokens);
    },
    at(point, reach) {
      let nearest: { readonly id: string; readonly distance2: number } | null = null;
      for (const { edge, course } of latest) {
        const distance2 = distance2To(point, course, reach);
        if (distance2 < Math.min(reach * reach, nearest?.distance2 ?? Number.POSITIVE_INFINITY)) {
          nearest = { id: edge.relationship.id, distance2 };
        }
      }
      return nearest?.id ?? null;
    },
    moved() {
      version += 1;
    },
  };
}

/** What steps back first, so that what stands out lies above it. */
function groupsOf(
  drawn: readonly Drawn[],
  emphasis: Emphasis,
  tokens: Tokens,
  pointer: Pointer,
): readonly Group[] {
  const groups: { look: EdgeLook; members: Drawn[] }[] = [];
  for (const item of drawn) {
    const look = edgeLook(item.edge, emphasis, pointer, tokens);
    const group = groups.find((other) => sameLook(other.look, look));
    if (group === undefined) groups.push({ look, members: [item] });
    else group.members.push(item);
  }
  const rank = ({ look }: Group) => look.opacity * 10 + look.width + (look.halo ? 100 : 0);
  return groups.toSorted((a, b) => rank(a) - rank(b));
}

function drawGroup(
  context: CanvasRenderingContext2D,
  { look, members }: Group,
  widest: number,
  tokens: Tokens,
): void {
  const each = (trace: typeof traceLine, finish: () => void) => {
    for (const { course } of members) {
      context.beginPath();
      trace(context, course);
      finish();
    }
  };
  const stroke = () => context.stroke();
  if (look.halo) {
    context.globalAlpha = 0.2;
    context.strokeStyle = tokens.accent;
    context.lineWidth = look.width + HALO_WIDTH;
    each(traceLine, stroke);
  }
  context.globalAlpha = look.opacity;
  context.strokeStyle = look.color;
  context.lineWidth = Math.min(look.width, widest);
  context.setLineDash(look.firm ? [] : DASHES);
  each(traceLine, stroke);
  context.setLineDash([]);
  context.fillStyle = look.firm ? look.color : tokens.canvas;
  each(traceArrow, () => {
    context.fill();
    if (!look.firm) context.stroke();
  });
  context.globalAlpha = 1;
}

/** The square of the distance to a course; infinite when it is farther than `reach`. */
function distance2To({ x, y }: Point, course: Course, reach: number): number {
  const { box } = course;
  if (x < box.x1 - reach || x > box.x2 + reach || y < box.y1 - reach || y > box.y2 + reach) {
    return Number.POSITIVE_INFINITY;
  }
  const points = pointsOn(course);
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1]!, points[at]!];
    least = Math.min(least, pointToSegment2(x, y, a.x, a.y, b.x, b.y));
  }
  return least;
}
