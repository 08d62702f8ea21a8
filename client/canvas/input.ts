import type { ReadableAtom } from 'nanostores';

import type { Bubbles } from '../state/bubbles.ts';
import type { Span } from '../state/expansion.ts';
import type { IconName } from '../state/icon-names.ts';
import type { Arranging, Order, Places } from '../state/orders.ts';
import type { Covered } from '../state/panels.ts';
import type { Picture } from '../state/picture.ts';
import type { Selection } from '../state/selection.ts';
import type { View } from '../state/view.ts';

/** What the canvas reads. It writes none of it. */
export interface CanvasStores {
  readonly $picture: ReadableAtom<Picture>;
  readonly $view: ReadableAtom<View>;
  readonly $selection: ReadableAtom<Selection>;
  /** What stands out while nothing is selected. */
  readonly $broughtOut: ReadableAtom<Selection | null>;
  readonly $focus: ReadableAtom<string | null>;
  readonly $hovered: ReadableAtom<string | null>;
  readonly $order: ReadableAtom<Order | null>;
  readonly $covered: ReadableAtom<Covered>;
  /** Relationships of a selected node that are not drawn. */
  readonly $undrawn: ReadableAtom<ReadonlyMap<string, number>>;
  /** What an open expansion would bring. */
  readonly $bubbles: ReadableAtom<Bubbles | null>;
  /** From where to where its preview covers the window. */
  readonly $previewSpan: ReadableAtom<Span | null>;
}

/** What gestures on the canvas call. */
export interface CanvasActions {
  selectNode(id: string, add?: boolean): void;
  selectRelationship(id: string, add?: boolean): void;
  selectNodes(ids: readonly string[], add?: boolean): void;
  deselect(): void;
  hover(id: string | null): void;
  focusNode(id: string): void;
  openNode(id: string): void;
  dragged(before: Places, after: Places): void;
  moved(what: string, before: Places, after: Places): void;
  zoomed(level: number): void;
  arranging(what: Arranging): void;
}

export interface CanvasOptions {
  readonly icons: ReadonlyMap<IconName, string>;
}
