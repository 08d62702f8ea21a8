import './node-actions.css';
import './node-line.css';
import './selection-inspector.css';
import { useStore } from '@nanostores/react';
import { EyeOff, Pin, Route, Trash2, Waypoints } from 'lucide-react';

import { expandAll } from '../../state/actions/expand.ts';
import { hideOthers, hideSelected, removeSelected, togglePins } from '../../state/actions/hide.ts';
import { pathsOfSelection } from '../../state/actions/paths.ts';
import { selectNode, selectRelationship } from '../../state/actions/select.ts';
import { commonOf } from '../../state/common.ts';
import { $drawn } from '../../state/drawn.ts';
import type { GraphNode, GraphRelationship } from '../../state/elements.ts';
import { $known } from '../../state/graph.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { $selection } from '../../state/selection.ts';
import { LabelChip } from '../../ui/LabelChip.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';

/** Several selected: what they have in common, and what can be done with all of them. */
export function SelectionInspector() {
  const selection = useStore($selection);
  const known = useStore($known);
  const drawn = useStore($drawn);
  const nodes = selection.nodes.flatMap((id) => known.nodes.get(id) ?? []);
  const relationships = selection.relationships.flatMap((id) => known.relationships.get(id) ?? []);
  const { labels, neighbours, between } = commonOf(nodes, drawn);
  const everyone = neighbours.filter(({ joined }) => joined === nodes.length);
  const some = neighbours.filter(({ joined }) => joined < nodes.length);
  const nodesOf = (list: typeof neighbours) => list.flatMap(({ id }) => known.nodes.get(id) ?? []);
  return (
    <div className="inspector-scroll">
      <header className="inspector-head">
        <div>
          <h2>{titleOf(nodes.length, relationships.length)}</h2>
          {labels.length > 0 && <CommonLabels labels={labels} />}
        </div>
      </header>
      {nodes.length > 0 && <Actions many={nodes.length} />}
      {nodes.length > 1 && (
        <>
          <TieList title="Relationships between them" relationships={between} />
          <NodeList
            title={nodes.length === 2 ? 'Neighbours of both' : 'Neighbours of all'}
            nodes={nodesOf(everyone)}
          />
          {nodes.length > 2 && some.length > 0 && (
            <NodeList title="Neighbours of some" nodes={nodesOf(some)} />
          )}
        </>
      )}
      {nodes.length > 0 && <NodeList title="Selected nodes" nodes={nodes} />}
      {relationships.length > 0 && <TieList title="Selected relationships" relationships={relationships} />}
    </div>
  );
}

function titleOf(nodes: number, relationships: number): string {
  const parts = [
    nodes > 0 && `${count(nodes)} ${nodes === 1 ? 'node' : 'nodes'}`,
    relationships > 0 && `${count(relationships)} ${relationships === 1 ? 'relationship' : 'relationships'}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function CommonLabels({ labels }: { labels: readonly string[] }) {
  const looks = useStore($looks);
  return (
    <p className="common-labels">
      all{' '}
      {labels.map((label) => (
        <LabelChip key={label} label={label} look={looks.get(label)} />
      ))}
    </p>
  );
}

function Actions({ many }: { many: number }) {
  return (
    <div className="inspector-actions">
      {many === 2 && (
        <button type="button" className="button primary" onClick={pathsOfSelection}>
          <Route size={15} strokeWidth={1.75} aria-hidden /> Paths between
        </button>
      )}
      <button type="button" className="button" onClick={() => void expandAll()}>
        <Waypoints size={15} strokeWidth={1.75} aria-hidden /> Expand
      </button>
      <button type="button" className="button" onClick={hideSelected}>
        <EyeOff size={15} strokeWidth={1.75} aria-hidden /> Hide
      </button>
      <button type="button" className="button" onClick={hideOthers}>
        Show only these
      </button>
      <IconAction label="Pin or release (L)" press={togglePins} icon={Pin} />
      <IconAction label="Take off the canvas (Delete)" press={removeSelected} icon={Trash2} />
    </div>
  );
}

function IconAction({ icon: Icon, label, press }: { icon: typeof Pin; label: string; press: () => void }) {
  return (
    <button type="button" className="icon-button outlined" aria-label={label} title={label} onClick={press}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

const MOST = 100;

function NodeList({ title, nodes }: { title: string; nodes: readonly GraphNode[] }) {
  const looks = useStore($looks);
  return (
    <section className="inspector-section" aria-label={title}>
      <h3 className="section-head">
        {title} <span>{count(nodes.length)}</span>
      </h3>
      {nodes.length === 0 && <p className="quiet">None on the canvas.</p>}
      {nodes.slice(0, MOST).map((node) => (
        <button key={node.id} type="button" className="node-line" onClick={() => selectNode(node.id)}>
          <LabelDot look={lookOf(looks, node)} size={18} />
          <span>{node.caption}</span>
        </button>
      ))}
      <More many={nodes.length - MOST} />
    </section>
  );
}

function TieList({ title, relationships }: { title: string; relationships: readonly GraphRelationship[] }) {
  const { nodes } = useStore($known);
  const nameOf = (id: string) => nodes.get(id)?.caption ?? 'a node';
  return (
    <section className="inspector-section" aria-label={title}>
      <h3 className="section-head">
        {title} <span>{count(relationships.length)}</span>
      </h3>
      {relationships.length === 0 && <p className="quiet">None on the canvas.</p>}
      {relationships.slice(0, MOST).map(({ id, start, end, meaning, standing }) => (
        <button key={id} type="button" className="tie-line" onClick={() => selectRelationship(id)}>
          {nameOf(start)} <code data-standing={standing}>{meaning}</code> {nameOf(end)}
        </button>
      ))}
      <More many={relationships.length - MOST} />
    </section>
  );
}

function More({ many }: { many: number }) {
  return many > 0 ? <p className="quiet">and {count(many)} more</p> : null;
}
