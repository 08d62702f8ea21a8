import './keys.css';
import { Modal } from '@mantine/core';
import { useStore } from '@nanostores/react';

import { $keysOpen } from '../state/panels.ts';

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl K or /', 'Search names, aliases and quotes, run a command'],
  ['Ctrl J', 'Open or close the Cypher console'],
  ['Ctrl Enter', 'Run the query'],
  ['Alt Enter', 'Take the fix that a problem in the query offers'],
  ['Esc, then Tab', 'Leave the editor'],
  ['Ctrl Z, Ctrl Shift Z', 'Undo, redo'],
  ['Tab, Shift Tab', 'Next, previous region'],
  ['Arrows', 'Go to the nearest node that way'],
  ['Enter', 'Select the node and open it'],
  ['Space', 'Add it to the selection, or take it out'],
  ['[ and ]', 'Previous, next relationship of the node'],
  ['E', 'Expand'],
  ['H, Shift H', 'Hide; show only this and its neighbours'],
  ['L', 'Pin or release'],
  ['P', 'Paths from here, or between two selected'],
  ['Delete', 'Take off the canvas'],
  ['+ − 0', 'Zoom in, out, fit'],
  ['F6', 'Between the canvas and the outline'],
  ['Esc', 'Close, then deselect, then let go of a result'],
  ['?', 'This list'],
];

/** All keys. Single letters work while the canvas or the outline has the focus. */
export function KeysDialog() {
  const open = useStore($keysOpen);
  return (
    <Modal
      opened={open}
      onClose={() => $keysOpen.set(false)}
      title="Keys"
      size={520}
      radius={12}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ content: 'keys-dialog', header: 'keys-head', title: 'keys-title', overlay: 'keys-scrim' }}
    >
      <dl className="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <Keys text={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Single letters work while the canvas or the outline has the focus.</p>
    </Modal>
  );
}

/** Words between keys, which are no keys themselves. */
const BETWEEN = new Set(['or', 'and', 'then']);

/** A text such as "Ctrl Z, Ctrl Shift Z", its keys as keys. */
function Keys({ text }: { text: string }) {
  return text.split(/(,? )/).map((part, at) => {
    const key = part.trim() !== '' && part !== ', ' && !BETWEEN.has(part);
    return key ? <kbd key={at}>{part}</kbd> : <span key={at}>{part}</span>;
  });
}
