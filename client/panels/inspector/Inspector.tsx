import './inspector.css';
import { useStore } from '@nanostores/react';
import { X } from 'lucide-react';

import { deselect } from '../../state/actions/select.ts';
import { $known } from '../../state/graph.ts';
import { $selection } from '../../state/selection.ts';
import { NodeInspector } from './NodeInspector.tsx';
import { RelationshipInspector } from './RelationshipInspector.tsx';
import { SelectionInspector } from './SelectionInspector.tsx';

/** What is selected, in full: a node, a relationship, or what several have in common. */
export function Inspector() {
  const { nodes, relationships } = useStore($selection);
  const known = useStore($known);
  const node = known.nodes.get(nodes[0] ?? '');
  const relationship = known.relationships.get(relationships[0] ?? '');
  const many = nodes.length + relationships.length;
  if (many === 0) return null;
  return (
    <aside className="inspector" aria-label="Inspector">
      <button
        type="button"
        className="icon-button inspector-close"
        aria-label="Close the inspector (Esc)"
        onClick={deselect}
      >
        <X size={15} strokeWidth={1.75} aria-hidden />
      </button>
      {many > 1 ? (
        <SelectionInspector nodes={nodes} relationships={relationships} />
      ) : node === undefined ? (
        relationship !== undefined && (
          <RelationshipInspector key={relationship.id} relationship={relationship} />
        )
      ) : (
        <NodeInspector key={node.id} node={node} />
      )}
    </aside>
  );
}
