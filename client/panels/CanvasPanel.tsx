import { useEffect, useRef } from 'react';

import { mountCanvas } from '../canvas/mount.ts';
import { arranging, zoomed } from '../state/actions/canvas.ts';
import { dragged, moved } from '../state/actions/change.ts';
import { expand } from '../state/actions/expand.ts';
import {
  deselect,
  focusNode,
  hover,
  selectNode,
  selectNodes,
  selectRelationship,
} from '../state/actions/select.ts';
import { firstNodes, start } from '../state/actions/start.ts';
import { $broughtOut } from '../state/brought-out.ts';
import { $bubbles } from '../state/bubbles.ts';
import { $previewSpan } from '../state/expansion.ts';
import type { IconName } from '../state/icon-names.ts';
import { $leftOf, $order } from '../state/orders.ts';
import { $covered } from '../state/panels.ts';
import { $pictureMaker } from '../state/picture-frame.ts';
import { $picture } from '../state/picture.ts';
import { $focus, $hovered, $selection } from '../state/selection.ts';
import { $undrawn } from '../state/undrawn.ts';
import { $view } from '../state/view.ts';

const STORES = {
  $picture,
  $view,
  $selection,
  $broughtOut,
  $focus,
  $hovered,
  $order,
  $covered,
  $undrawn,
  $bubbles,
  $previewSpan,
};

const ACTIONS = {
  selectNode,
  selectRelationship,
  selectNodes,
  deselect,
  focusNode,
  hover,
  openNode: (id: string) => void expand(id),
  dragged,
  moved,
  zoomed,
  arranging,
};

/** Where the graph is drawn. React only makes the place; the canvas lives outside it. */
export function CanvasPanel({ icons }: { icons: ReadonlyMap<IconName, string> }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const place = host.current;
    const canvas = mountCanvas(place, STORES, ACTIONS, { icons });
    // Tests and curious people may ask what is drawn on the canvas, and where.
    Object.assign(globalThis, { relata: { places: () => canvas.places() } });
    $pictureMaker.set(canvas.picture);
    $leftOf.set((id) => {
      const node = canvas.places().find((each) => each.id === id);
      return node === undefined ? null : place.getBoundingClientRect().left + node.x;
    });
    void start(firstNodes(host.current.clientWidth, host.current.clientHeight));
    return () => {
      $pictureMaker.set(null);
      $leftOf.set(() => null);
      canvas.dispose();
    };
  }, [icons]);
  return (
    <div
      ref={host}
      className="canvas"
      id="canvas"
      // The canvas takes arrow keys and letters itself; the outline is its equal for screen readers.
      role="application"
      aria-label="Graph. Arrows go from node to node, Enter selects, question mark lists all keys; F6 goes to the outline."
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    />
  );
}
