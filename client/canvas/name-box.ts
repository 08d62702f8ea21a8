import { SIDES } from './columns.ts';

/** Space between a node's border and its name. */
const NAME_GAP = 5;

/** The ring of a selected node pushes its name outwards by this. */
export const RING_ROOM = 5;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a name of this size stands beside a disc, relative to the disc's centre; `side` is an index into SIDES. */
export function nameBox(radius: number, width: number, height: number, side: number): Rectangle {
  switch (SIDES[side]) {
    case 'top':
      return { x: -width / 2, y: -radius - NAME_GAP - height, width, height };
    case 'right':
      return { x: radius + NAME_GAP, y: -height / 2, width, height };
    case 'left':
      return { x: -radius - NAME_GAP - width, y: -height / 2, width, height };
    default:
      return { x: -width / 2, y: radius + NAME_GAP - 1, width, height };
  }
}

/** The room a name needs: where it stands, and where it stands when its node is selected. */
export function nameRoom(radius: number, width: number, height: number, side: number): Rectangle {
  const rest = nameBox(radius, width, height, side);
  switch (SIDES[side]) {
    case 'top':
      return { ...rest, y: rest.y - RING_ROOM, height: height + RING_ROOM };
    case 'right':
      return { ...rest, width: width + RING_ROOM };
    case 'left':
      return { ...rest, x: rest.x - RING_ROOM, width: width + RING_ROOM };
    default:
      return { ...rest, height: height + RING_ROOM };
  }
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
