import './expand.css';
import { Modal } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useLayoutEffect, useMemo } from 'react';

import { addTicked, closeExpansion } from '../../state/actions/expand.ts';
import { $expansion, $previewSpan } from '../../state/expansion.ts';
import type { Expansion } from '../../state/expansion.ts';
import { $known } from '../../state/graph.ts';
import { $leftOf } from '../../state/orders.ts';
import { $covered, $sheets, $window } from '../../state/panels.ts';
import { standBeside } from './beside.ts';
import type { Stand } from './beside.ts';
import { ExpandFoot } from './ExpandFoot.tsx';
import { ExpandHead } from './ExpandHead.tsx';
import { ExpandTable } from './ExpandTable.tsx';

const WIDTH = 470;
/** rail.css has the same number. */
const RAIL = 44;

/** What an expansion would bring, before a line of it is drawn. */
export function ExpandPopover() {
  const expansion = useStore($expansion);
  const stand = useStand(expansion?.node ?? null);
  const left = expansion === null ? null : (stand?.left ?? null);
  useLayoutEffect(() => $previewSpan.set(left === null ? null : { from: left, to: left + WIDTH }), [left]);
  const name = useStore($known).nodes.get(expansion?.node ?? '')?.caption ?? '';
  return (
    <Modal.Root
      opened={expansion !== null}
      onClose={closeExpansion}
      size={WIDTH}
      styles={stand === null ? {} : { inner: { paddingLeft: stand.left } }}
      yOffset={84}
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      returnFocus
      classNames={{ content: 'expand-content', inner: 'expand-inner', overlay: 'expand-overlay' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={`Expand ${name}`} data-side={stand?.side}>
        {expansion !== null && <Preview expansion={expansion} />}
      </Modal.Content>
    </Modal.Root>
  );
}

/** The side with more room beside the node, clear of the inspector; decided once, when it opens. Null on a phone. */
function useStand(node: string | null): Stand | null {
  const { width } = useStore($window);
  const { right } = useStore($covered);
  const sheets = useStore($sheets);
  const at = useMemo(() => (node === null ? null : $leftOf.get()(node)), [node]);
  if (sheets) return null;
  return standBeside(at, { from: RAIL, to: width - right }, WIDTH);
}

function Preview({ expansion }: { expansion: Expansion }) {
  const node = useStore($known).nodes.get(expansion.node);
  if (node === undefined) return null;
  return (
    <form
      className="expand"
      aria-busy={expansion.state === 'adding'}
      onSubmit={(event) => {
        event.preventDefault();
        void addTicked();
      }}
    >
      <ExpandHead expansion={expansion} node={node} />
      <ExpandTable rows={expansion.rows} ticked={expansion.ticked} />
      <ExpandFoot expansion={expansion} />
    </form>
  );
}
