import { useStore } from '@nanostores/react';
import { EyeOff, Pin } from 'lucide-react';

import { hideOthers, hideSelected, togglePins } from '../../state/actions/hide.ts';
import { selectNode } from '../../state/actions/select.ts';
import { $drawn } from '../../state/drawn.ts';
import type { GraphNode } from '../../state/elements.ts';
import { $known } from '../../state/graph.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';

interface SelectionInspectorProps {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

const MOST = 100;

/** Several selected: which, and whom they share as neighbours. */
export function SelectionInspector({ nodes, relationships }: SelectionInspectorProps) {
  const known = useStore($known);
  const drawn = useStore($drawn);
  const selected = nodes.flatMap((id) => known.nodes.get(id) ?? []);
  const shared = sharedNeighbours(nodes, drawn.relationships).flatMap((id) => known.nodes.get(id) ?? []);
  return (
    <div className="inspector-scroll">
      <header className="inspector-head">
        <div>
          <h2>
            {nodes.length > 0 && `${count(nodes.length)} nodes`}
            {nodes.length > 0 && relationships.length > 0 && ', '}
            {relationships.length > 0 && `${count(relationships.length)} relationships`}
          </h2>
          <p>Shift and click adds to the selection</p>
        </div>
      </header>
      <div className="inspector-actions">
        <button type="button" className="button" onClick={hideOthers}>
          Show only these
        </button>
        <button type="button" className="button" onClick={hideSelected}>
          <EyeOff size={14} strokeWidth={1.75} aria-hidden /> Hide
        </button>
        <button type="button" className="button" onClick={togglePins}>
          <Pin size={14} strokeWidth={1.75} aria-hidden /> Pin
        </button>
      </div>
      <NodeList title="Selected" nodes={selected} />
      {nodes.length > 1 && <NodeList title="Neighbours of all of them" nodes={shared} />}
    </div>
  );
}

/** Nodes that every one of `ids` is joined to. */
export function sharedNeighbours(
  ids: readonly string[],
  relationships: readonly { readonly start: string; readonly end: string }[],
): readonly string[] {
  const near = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const { start, end } of relationships) {
    near.get(start)?.add(end);
    near.get(end)?.add(start);
  }
  const [first, ...rest] = near.values();
  return [...(first ?? [])].filter((id) => !near.has(id) && rest.every((others) => others.has(id)));
}

function NodeList({ title, nodes }: { title: string; nodes: readonly GraphNode[] }) {
  const looks = useStore($looks);
  return (
    <section className="inspector-section" aria-label={title}>
      <h3 className="section-head">
        {title} <span>{count(nodes.length)}</span>
      </h3>
      {nodes.length === 0 && <p className="quiet">None on the canvas.</p>}
      {nodes.slice(0, MOST).map((node) => (
        <button key={node.id} type="button" className="relationship-end" onClick={() => selectNode(node.id)}>
          <LabelDot look={lookOf(looks, node)} size={18} />
          <span>{node.caption}</span>
        </button>
      ))}
      {nodes.length > MOST && <p className="quiet">and {count(nodes.length - MOST)} more</p>}
    </section>
  );
}
