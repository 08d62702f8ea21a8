import type { Outlook, Outcomes } from '../../../contract/import.ts';

export const WIDTH = 288;
export const HEIGHT = 214;
export const RADIUS = 15;

/** From so many labels on the best connected one stands in the middle. */
const WITH_MIDDLE = 5;
const MOST_LABELS = 6;
const MOST_EDGES = 8;
const GAP = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface PlacedLabel extends Point {
  readonly label: string;
  readonly count: number;
  /** Where its name stands: above it, below it, or beside it in the middle. */
  readonly side: 'top' | 'bottom' | 'right';
}

interface PlacedType {
  readonly type: string;
  /** Types between the same two labels that are not named for want of room. */
  readonly more: number;
  readonly standing: Outlook['types'][number]['standing'];
  readonly from: Point;
  readonly to: Point;
  /** Of the text along the line, in degrees, never upside down. */
  readonly angle: number;
  /** Whether the line has room for its type, clear of all names and other texts. */
  readonly named: boolean;
}

export interface SchemaPicture {
  readonly labels: readonly PlacedLabel[];
  readonly types: readonly PlacedType[];
}

/** The labels and types of an outlook as a small drawing: the most frequent ones, each pair of labels joined once. */
export function schemaPicture({ labels, types }: Pick<Outlook, 'labels' | 'types'>): SchemaPicture {
  const ties = types.filter(({ from, to }) => from !== null && to !== null && from !== to);
  const shown = labels.slice(0, MOST_LABELS);
  const tiesOf = (label: string) => ties.filter(({ from, to }) => from === label || to === label).length;
  const middle =
    shown.length < WITH_MIDDLE ? null : shown.toSorted((a, b) => tiesOf(b.label) - tiesOf(a.label))[0];
  const ring = shown.filter((each) => each !== middle);
  const placed = [
    ...ring.map((each, at) => place(each, around(at, ring.length))),
    ...(middle === null || middle === undefined ? [] : [place(middle, { x: WIDTH / 2, y: HEIGHT / 2 })]),
  ];
  const at = new Map(placed.map((each) => [each.label, each]));
  const pairs = new Map<string, Outlook['types'][number][]>();
  for (const tie of ties) {
    const [from, to] = [tie.from ?? '', tie.to ?? ''];
    if (!at.has(from) || !at.has(to)) continue;
    const key = from < to ? `${from}\0${to}` : `${to}\0${from}`;
    pairs.set(key, [...(pairs.get(key) ?? []), tie]);
  }
  const edges = [...pairs.values()].slice(0, MOST_EDGES).flatMap(([first, ...others]) => {
    const [from, to] = [at.get(first?.from ?? ''), at.get(first?.to ?? '')];
    return first === undefined || from === undefined || to === undefined
      ? []
      : [line(first, from, to, others.length)];
  });
  return { labels: placed, types: named(edges, placed) };
}

interface Box {
  readonly from: Point;
  readonly to: Point;
}

const LETTER = 5.4;
const NAME_LETTER = 6.4;
/** Half a line of text and a little air. */
const HALF_LINE = 9;

/** Says which lines have room for their text: as long as it is, and clear of the names and of one another. */
function named(edges: readonly PlacedType[], labels: readonly PlacedLabel[]): PlacedType[] {
  const taken = labels.map(nameBox);
  return edges.map((edge) => {
    const half = ((edge.type.length + (edge.more === 0 ? 0 : 3)) * LETTER) / 2;
    const { from, to } = edge;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const spots = Array.from({ length: 7 }, (_, at): Point => {
      const along = ((at / 3 - 1) * half) / length;
      return { x: middle.x + (to.x - from.x) * along, y: middle.y + (to.y - from.y) * along };
    });
    const room = 2 * half + 4 <= length && !spots.some((spot) => taken.some((box) => isIn(spot, box)));
    if (room) for (const { x, y } of spots) taken.push({ from: { x, y }, to: { x, y } });
    return { ...edge, named: room };
  });
}

function nameBox({ x, y, side, label, count }: PlacedLabel): Box {
  const width = (label.length + 1 + String(count).length) * NAME_LETTER;
  if (side === 'right') return { from: { x: x + RADIUS, y }, to: { x: x + RADIUS + width, y } };
  const middle = side === 'top' ? y - RADIUS - 10 : y + RADIUS + 10;
  return { from: { x: x - width / 2, y: middle }, to: { x: x + width / 2, y: middle } };
}

function isIn({ x, y }: Point, { from, to }: Box): boolean {
  return x > from.x - HALF_LINE && x < to.x + HALF_LINE && y > from.y - HALF_LINE && y < to.y + HALF_LINE;
}

function place({ label, ...counts }: Outlook['labels'][number], point: Point): PlacedLabel {
  const middle = point.x === WIDTH / 2 && point.y === HEIGHT / 2;
  const side = middle ? 'right' : point.y < HEIGHT / 2 - 1 ? 'top' : 'bottom';
  return { label, count: amount(counts), side, ...point };
}

function amount({ created, updated, unchanged }: Outcomes): number {
  return created + updated + unchanged;
}

/** Places on an ellipse, the first at its upper left. */
function around(index: number, many: number): Point {
  if (many === 1) return { x: WIDTH / 2, y: HEIGHT / 2 - 2 };
  const start = many === 2 ? Math.PI : many === 4 ? -Math.PI * 0.75 : -Math.PI / 2;
  const angle = start + (index / many) * 2 * Math.PI;
  return {
    x: WIDTH / 2 + (WIDTH / 2 - 42) * Math.cos(angle),
    y: HEIGHT / 2 + (HEIGHT / 2 - 34) * Math.sin(angle),
  };
}

function line({ type, standing }: Outlook['types'][number], a: Point, b: Point, more: number): PlacedType {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const cut = RADIUS + GAP;
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  return {
    type,
    more,
    standing,
    from: { x: a.x + dx * cut, y: a.y + dy * cut },
    to: { x: b.x - dx * cut, y: b.y - dy * cut },
    named: false,
    angle: angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle,
  };
}
