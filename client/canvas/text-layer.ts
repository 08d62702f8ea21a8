import { placedCaptions } from './captions.ts';
import type { PlacedCaption } from './captions.ts';
import type { Columns } from './columns.ts';
import type { Emphasis } from './emphasis.ts';
import { CAPTION_FONT, drawCaptions, drawMarks } from './layers.ts';
import type { Marked, Sight } from './layers.ts';
import { drawNames, placedNames } from './names-layer.ts';
import type { PlacedName } from './names-layer.ts';
import type { Overlay } from './overlay.ts';
import type { Scene } from './scene.ts';
import type { Tokens } from './tokens.ts';

export interface TextInput {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly tokens: Tokens;
  readonly marked: Marked;
}

/** Names, captions and marks above the discs and edges. What has room is chosen anew only when that may have changed. */
export interface TextLayer {
  draw(input: TextInput, zoom: number, pan: { readonly x: number; readonly y: number }): void;
  /** Nodes have moved. */
  moved(): void;
  /** The names drawn last, for whoever must know what can be read. */
  names(): readonly PlacedName[];
}

export function createTextLayer(overlay: Overlay, columns: Columns): TextLayer {
  let names: readonly PlacedName[] = [];
  let captions: readonly PlacedCaption[] = [];
  let chosenFor: readonly unknown[] = [];
  let version = 0;
  return {
    draw(input, zoom, pan) {
      const { scene, emphasis, tokens, marked } = input;
      const wanted = [scene, emphasis, tokens, marked.hovered, zoom, version];
      if (wanted.some((value, at) => value !== chosenFor[at])) {
        chosenFor = wanted;
        const font = CAPTION_FONT(tokens.sans);
        names = placedNames(scene, columns, zoom, emphasis, marked.hovered);
        captions = placedCaptions(scene, columns, zoom, emphasis, (text) => overlay.measure(text, font));
      }
      const sight: Sight = { zoom, pan, ...overlay.clear() };
      const { context } = overlay;
      drawCaptions(context, captions, sight, emphasis, tokens);
      drawMarks(context, scene, columns, sight, emphasis, marked, tokens);
      drawNames(context, names, columns, sight, tokens);
    },
    moved() {
      version += 1;
    },
    names: () => names,
  };
}
