import { isFree, roomOf } from './caption-room.ts';
import type { CaptionRoom } from './caption-room.ts';
import type { Columns } from './columns.ts';
import { loopCourses, topOf } from './courses.ts';
import type { Course } from './edge-course.ts';
import { along, ends } from './edge-path.ts';
import type { Emphasis } from './emphasis.ts';
import { meetsPlate, pointOn } from './plate.ts';
import type { Plate } from './plate.ts';
import type { Scene, SceneEdge } from './scene.ts';

/** A caption at its edge, in pixels before panning. */
export interface PlacedCaption extends Plate {
  readonly edge: SceneEdge;
  readonly text: string;
  /** It stands beside the line instead of on it. */
  readonly beside: boolean;
}

const MOST_AT_REST = 18;
/** Where so many found no place, the next will find none either. */
const MOST_TRIED_AT_REST = 400;
/** Where between its ends a caption may stand, the best place first. */
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66];
/** Line that is left at either end of a caption, and where the line is bent or its ends are looked at. */
const LEFT = 12;
const MUCH_LEFT = 24;
/** How far from its line a caption beside it stands: just clear of the rim of a selected edge, or of the next edge too. */
const BESIDE = [12, -12, 22, -22] as const;

type Measure = (text: string) => number;

interface Ground {
  readonly columns: Columns;
  readonly zoom: number;
  readonly measure: Measure;
  readonly room: CaptionRoom;
  readonly placed: readonly PlacedCaption[];
  readonly loops: ReadonlyMap<string, Course>;
}

/** What stands on the edge: its type, and that it is only claimed. */
export function captionText({ relationship: { type, meaning } }: SceneEdge): string {
  return type === meaning ? type : `${type}: ${meaning}`;
}

/** Captions that find room: at rest the most claimed edges, in focus all of the neighbourhood, a selected edge always. */
export function placedCaptions(
  scene: Scene,
  columns: Columns,
  zoom: number,
  emphasis: Emphasis,
  measure: Measure,
): readonly PlacedCaption[] {
  const placed: PlacedCaption[] = [];
  const loops = loopCourses(scene, columns);
  const room = roomOf(scene, columns, zoom, emphasis, loops);
  const ground = { columns, zoom, measure, room, placed, loops };
  for (const [tried, edge] of candidates(scene, emphasis).entries()) {
    if (emphasis.nodes === null && (placed.length >= MOST_AT_REST || tried >= MOST_TRIED_AT_REST)) break;
    const caption = captionOf(edge, emphasis.selectedEdges.has(edge.relationship.id), ground);
    if (caption !== null) placed.push(caption);
  }
  return placed;
}

function captionOf(edge: SceneEdge, selected: boolean, ground: Ground): PlacedCaption | null {
  if (edge.shape.loop !== null) return captionOfLoop(edge, selected, ground);
  if (selected) return captionOfSelected(edge, ground);
  return onLine(edge, edge.shape.bend === 0 ? LEFT : MUCH_LEFT, ground);
}

function candidates({ edges }: Scene, emphasis: Emphasis): readonly SceneEdge[] {
  const rank = ({ relationship }: SceneEdge) =>
    (emphasis.selectedEdges.has(relationship.id) ? 1e6 : 0) + relationship.claims;
  return edges
    .filter(({ shape, relationship: { id } }) => {
      if (emphasis.selectedEdges.has(id)) return true;
      return emphasis.nodes === null ? shape.loop === null : emphasis.edges.has(id);
    })
    .toSorted((a, b) => rank(b) - rank(a));
}

/** A selected edge keeps its line and its arrowhead in sight: what does not fit on it stands beside it. */
function captionOfSelected(edge: SceneEdge, ground: Ground): PlacedCaption {
  return (
    onLine(edge, MUCH_LEFT, ground) ??
    besideLine(edge, ground) ??
    captionAt(edge, PARTS[0]!, edge.relationship.meaning, ground, BESIDE[0])
  );
}

/** Upright, beyond the end of the loop; a selected one has it even where there is no room. */
function captionOfLoop(edge: SceneEdge, selected: boolean, ground: Ground): PlacedCaption | null {
  const { columns, zoom, measure, loops } = ground;
  const top = topOf(loops.get(edge.relationship.id)!);
  const angle = Math.atan2(top.y - columns.y[edge.from]!, top.x - columns.x[edge.from]!);
  const at = (text: string, off: number): PlacedCaption => {
    const width = measure(text);
    const x = top.x * zoom + Math.cos(angle) * (width / 2 + off);
    return { edge, text, beside: true, width, angle: 0, x, y: top.y * zoom + Math.sin(angle) * off };
  };
  const captions = textsOf(edge).flatMap((text) =>
    BESIDE.filter((off) => off > 0).map((off) => at(text, off)),
  );
  return captions.find((caption) => hasRoom(caption, ground)) ?? (selected ? captions.at(-1)! : null);
}

/** The caption whole, or what is claimed alone: dashes and a hollow arrow tell the rest. */
function textsOf(edge: SceneEdge): readonly string[] {
  return [...new Set([captionText(edge), edge.relationship.meaning])];
}

/** On the line, clear of everything, with `left` pixels of line at either end; null when there is no such place. */
function onLine(edge: SceneEdge, left: number, ground: Ground): PlacedCaption | null {
  const { columns, zoom } = ground;
  const [a, b] = ends(edge, columns);
  const whole = Math.hypot(b.x - a.x, b.y - a.y) * zoom;
  const [from, to] = [columns.radius[edge.from]! * zoom, columns.radius[edge.to]! * zoom];
  const middle = (from - to) / (2 * whole);
  for (const text of textsOf(edge)) {
    const need = ground.measure(text) / 2 + left;
    for (const each of PARTS) {
      const part = each + middle;
      if (part * whole - from < need || (1 - part) * whole - to < need) continue;
      const caption = captionAt(edge, part, text, ground);
      if (hasRoom(caption, ground)) return caption;
    }
  }
  return null;
}

/** Beside the line, clear of everything; null when there is no such place. */
function besideLine(edge: SceneEdge, ground: Ground): PlacedCaption | null {
  for (const off of BESIDE) {
    for (const text of textsOf(edge)) {
      for (const part of PARTS) {
        const caption = captionAt(edge, part, text, ground, off);
        if (hasRoom(caption, ground)) return caption;
      }
    }
  }
  return null;
}

function hasRoom(caption: PlacedCaption, { room, placed }: Ground): boolean {
  const own = caption.beside ? null : caption.edge;
  return isFree(caption, room, own) && !placed.some((other) => meetsPlate(caption, other));
}

/** @param off how far beside the line; positive is outwards of a bent edge and above a straight one, as one reads */
function captionAt(
  edge: SceneEdge,
  part: number,
  text: string,
  { columns, zoom, measure }: Ground,
  off = 0,
): PlacedCaption {
  const { bend } = edge.shape;
  const { x, y, angle } = along(...ends(edge, columns), bend, part);
  const turned = Math.abs(angle) > Math.PI / 2;
  const plate = { x: x * zoom, y: y * zoom, angle: turned ? angle + Math.PI : angle, width: measure(text) };
  const outwards = bend === 0 ? -1 : Math.sign(bend) * (turned ? -1 : 1);
  return { ...plate, ...pointOn(plate, 0, off * outwards), edge, text, beside: off !== 0 };
}
