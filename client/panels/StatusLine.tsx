import './status-line.css';
import { useStore } from '@nanostores/react';

import { $consoleOpen } from '../state/console.ts';
import { $statusLine, statusText } from '../state/status-line.ts';
import { FoldedLine } from '../ui/FoldedLine.tsx';
import { count } from '../ui/numbers.ts';

/** How much is on the canvas of how much; always there, and on a plate of its own where it must lie over the picture. */
export function StatusLine() {
  const status = useStore($statusLine);
  const plated = useStore($consoleOpen);
  const { nodes, relationships, total, also } = status;
  return (
    <FoldedLine className={plated ? 'status-line plated' : 'status-line'} title={statusText(status)}>
      <span>
        <b>{count(nodes)}</b> {nodes === 1 ? 'node' : 'nodes'} · <b>{count(relationships)}</b>{' '}
        {relationships === 1 ? 'relationship' : 'relationships'} shown
      </span>
      {total !== null && (
        <span className="quiet">
          {' '}
          of {count(total.nodes)} · {count(total.relationships)}
        </span>
      )}
      {also.map((text) => (
        <span key={text}> · {text}</span>
      ))}
    </FoldedLine>
  );
}
