import { bubbleAt, drawBubbleLines, drawBubbles } from './bubbles-layer.ts';
import { wordsBox } from './bubbles.ts';
import type { PlacedBubble } from './bubbles.ts';
import { CAPTION_FONT, drawCaptions } from './captions-layer.ts';
import { placedCaptions } from './captions.ts';
import type { PlacedCaption } from './captions.ts';
import type { Columns } from './columns.ts';
import type { Emphasis } from './emphasis.ts';
import { drawMarks } from './layers.ts';
import type { Marked, Sight } from './layers.ts';
import { drawNames, placedNames } from './names-layer.ts';
import type { PlacedName } from './names-layer.ts';
import type { Overlay } from './overlay.ts';
import { isNear, meetsBox } from './plate.ts';
import { remembered } from './remembered.ts';
import type { Scene } from './scene.ts';
import type { Tokens } from './tokens.ts';

/** Up to this many edges captions are chosen anew in every frame, above it in a task of their own when all is still. */
const FEW_EDGES = 250;
const STILL_AFTER = 140;

export interface TextInput {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly tokens: Tokens;
  readonly marked: Marked;
  readonly bubbles: readonly PlacedBubble[];
  /** Height at the foot of the canvas that a panel covers. */
  readonly coveredBelow: number;
}

/** Names, captions and marks above the discs and edges. What has room is chosen anew only when that may have changed. */
export interface TextLayer {
  draw(input: TextInput, zoom: number, pan: { readonly x: number; readonly y: number }): void;
  /** Nodes have moved. */
  moved(): void;
  dispose(): void;
}

/** @param redraw called when captions that were left out during a movement can be drawn */
export function createTextLayer(overlay: Overlay, columns: Columns, redraw: () => void): TextLayer {
  const names = remembered<readonly PlacedName[]>([]);
  const captions = remembered<readonly PlacedCaption[]>([]);
  let version = 0;
  let drawn: readonly unknown[] = [];
  let resting = 0;

  /** Captions for this place and zoom; none while a large drawing changes. */
  const captionsFor = ({ scene, emphasis, tokens }: TextInput, zoom: number): readonly PlacedCaption[] => {
    const wanted = [scene, emphasis, tokens, zoom, version];
    const font = CAPTION_FONT(tokens.sans);
    const choose = () =>
      captions.get(wanted, () =>
        placedCaptions(scene, columns, zoom, emphasis, (text) => overlay.measure(text, font)),
      );
    if (scene.edges.length <= FEW_EDGES || !captions.differs(wanted)) return choose();
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      choose();
      redraw();
    }, STILL_AFTER);
    return [];
  };

  return {
    draw(input, zoom, pan) {
      const { scene, emphasis, tokens, marked, bubbles, coveredBelow } = input;
      const { hovered } = marked;
      const placed = names.get([scene, emphasis, tokens, zoom, version, hovered], () =>
        placedNames(scene, columns, zoom, emphasis, hovered),
      );
      const written = captionsFor(input, zoom);
      const { size } = overlay;
      const now = [
        placed,
        written,
        scene,
        emphasis,
        tokens,
        bubbles,
        ...Object.values(marked),
        zoom,
        pan.x,
        pan.y,
        version,
        coveredBelow,
        size(),
      ];
      if (now.every((value, at) => value === drawn[at])) return;
      drawn = now;
      const { width, height } = overlay.clear();
      const sight: Sight = { zoom, pan, width, height, bottom: height - coveredBelow };
      const { context } = overlay;
      drawBubbleLines(context, bubbles, columns, sight, tokens);
      drawCaptions(context, besideBubbles(written, bubbles, columns, zoom), sight, emphasis, tokens);
      drawBubbles(context, bubbles, columns, sight, tokens);
      drawMarks(context, scene, columns, sight, emphasis, marked, tokens);
      drawNames(context, placed, columns, sight, tokens);
    },
    moved() {
      version += 1;
    },
    dispose: () => clearTimeout(resting),
  };
}

/** Captions that no bubble covers. */
function besideBubbles(
  captions: readonly PlacedCaption[],
  bubbles: readonly PlacedBubble[],
  columns: Columns,
  zoom: number,
): readonly PlacedCaption[] {
  if (bubbles.length === 0) return captions;
  const spots = bubbles.map((placed) => {
    const { shape } = placed;
    const at = bubbleAt(placed, columns, { zoom, pan: { x: 0, y: 0 } });
    return { at, radius: shape.radius, words: wordsBox(at, shape, placed.off) };
  });
  return captions.filter((caption) =>
    spots.every(({ at, radius, words }) => !isNear(caption, at, radius) && !meetsBox(caption, words)),
  );
}
