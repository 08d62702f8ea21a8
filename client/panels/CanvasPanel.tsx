import { useEffect, useRef } from 'react';

import { mountCanvas } from '../canvas/mount.ts';
import { arranging, zoomed } from '../state/actions/canvas.ts';
import { dragged, moved } from '../state/actions/change.ts';
import { expand } from '../state/actions/expand.ts';
import { deselect, hover, selectNode, selectNodes, selectRelationship } from '../state/actions/select.ts';
import type { IconName } from '../state/icon-names.ts';
import { $order } from '../state/orders.ts';
import { $picture } from '../state/picture.ts';
import { $focus, $hovered, $selection } from '../state/selection.ts';
import { $view } from '../state/view.ts';

/** Where the graph is drawn. React only makes the place; the canvas lives outside it. */
export function CanvasPanel({ icons }: { icons: ReadonlyMap<IconName, string> }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    return mountCanvas(
      host.current,
      { $picture, $view, $selection, $focus, $hovered, $order },
      {
        selectNode,
        selectRelationship,
        selectNodes,
        deselect,
        hover,
        openNode: (id) => void expand(id),
        dragged,
        moved,
        zoomed,
        arranging,
      },
      { icons },
    );
  }, [icons]);
  return <div ref={host} className="canvas" />;
}
