import './inspector.css';
import { useStore } from '@nanostores/react';
import { ChevronLeft, X } from 'lucide-react';
import { useEffect } from 'react';

import { closeInspector, lookBack } from '../../state/actions/inspect.ts';
import { chooseEnd, reopenPaths } from '../../state/actions/paths.ts';
import { $known } from '../../state/graph.ts';
import { $inspected, $visit } from '../../state/inspect.ts';
import type { Inspected } from '../../state/inspect.ts';
import { $paths } from '../../state/paths.ts';
import { $selection } from '../../state/selection.ts';
import { count } from '../../ui/numbers.ts';
import { PathsPanel } from '../paths/PathsPanel.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import { RelationshipInspector } from './RelationshipInspector.tsx';
import { SelectionInspector } from './SelectionInspector.tsx';

/** What is selected, in full: a node, a relationship, what several have in common, or the paths between two. */
export function Inspector() {
  const inspected = useStore($inspected);
  const selection = useStore($selection);
  useEffect(() => chooseEnd(selection), [selection]);
  if (inspected.kind === 'nothing') return null;
  return (
    <aside className="inspector" aria-label={inspected.kind === 'paths' ? 'Paths' : 'Inspector'}>
      <button
        type="button"
        className="icon-button inspector-close"
        aria-label="Close the inspector (Esc)"
        onClick={closeInspector}
      >
        <X size={15} strokeWidth={1.75} aria-hidden />
      </button>
      <BackLine inspected={inspected} />
      <Shown inspected={inspected} />
    </aside>
  );
}

function Shown({ inspected }: { inspected: Inspected }) {
  switch (inspected.kind) {
    case 'nothing':
      return null;
    case 'paths':
      return <PathsPanel />;
    case 'node':
      return <NodeInspector key={inspected.node.id} node={inspected.node} visited={inspected.visited} />;
    case 'relationship':
      return <RelationshipInspector key={inspected.relationship.id} relationship={inspected.relationship} />;
    case 'several':
      return <SelectionInspector />;
  }
}

/** The way back from a node that was opened from here, or to the paths behind it. */
function BackLine({ inspected }: { inspected: Inspected }) {
  const visit = useStore($visit);
  const paths = useStore($paths);
  const { nodes } = useStore($known);
  const visited = inspected.kind === 'node' && inspected.visited;
  if (visited) {
    const before = nodes.get(visit?.from?.id ?? '');
    return <Back text={before === undefined ? 'Back to the selection' : before.caption} press={lookBack} />;
  }
  if (inspected.kind === 'paths' || paths === null || paths.paths.length === 0) return null;
  const many = paths.paths.length;
  return <Back text={many === 1 ? 'Back to the path' : `Back to ${count(many)} paths`} press={reopenPaths} />;
}

function Back({ text, press }: { text: string; press: () => void }) {
  return (
    <button type="button" className="inspector-back" onClick={press}>
      <ChevronLeft size={14} strokeWidth={1.75} aria-hidden />
      <span>{text}</span>
    </button>
  );
}
