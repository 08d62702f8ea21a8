import './expand.css';
import { Modal } from '@mantine/core';
import { useStore } from '@nanostores/react';

import { addTicked, closeExpansion } from '../../state/actions/expand.ts';
import { $expansion } from '../../state/expansion.ts';
import type { Expansion } from '../../state/expansion.ts';
import { $known } from '../../state/graph.ts';
import { ExpandFoot } from './ExpandFoot.tsx';
import { ExpandHead } from './ExpandHead.tsx';
import { ExpandTable } from './ExpandTable.tsx';

/** What an expansion would bring, before a line of it is drawn. */
export function ExpandPopover() {
  const expansion = useStore($expansion);
  const name = useStore($known).nodes.get(expansion?.node ?? '')?.caption ?? '';
  return (
    <Modal.Root
      opened={expansion !== null}
      onClose={closeExpansion}
      size={470}
      yOffset={84}
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      returnFocus
      classNames={{ content: 'expand-content', inner: 'expand-inner', overlay: 'expand-overlay' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={`Expand ${name}`}>
        {expansion !== null && <Preview expansion={expansion} />}
      </Modal.Content>
    </Modal.Root>
  );
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
