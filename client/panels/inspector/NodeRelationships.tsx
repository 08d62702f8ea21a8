import './node-relationships.css';
import { useStore } from '@nanostores/react';
import { ArrowLeft, ArrowRight, Check, ChevronDown, Plus } from 'lucide-react';
import { useState } from 'react';

import type { PreviewAnswer } from '../../../contract/graph.ts';
import { previewExpansion } from '../../state/actions/expand.ts';
import { inspectNode } from '../../state/actions/inspect.ts';
import { $previews } from '../../state/details.ts';
import { $drawn } from '../../state/drawn.ts';
import type { Drawn } from '../../state/drawn.ts';
import type { GraphNode } from '../../state/elements.ts';
import { counts } from '../../state/ties.ts';
import { Fault } from '../../ui/Fault.tsx';
import { count } from '../../ui/numbers.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';

type Group = PreviewAnswer['groups'][number] & { readonly drawn: number };

const SOME = 10;

/** Relationships by type and direction: drawn of all, and a plus that brings more of a type. */
export function NodeRelationships({ node }: { node: GraphNode }) {
  const asked = useStore($previews).get(node.id);
  const drawn = useStore($drawn);
  const [all, setAll] = useState(false);
  if (asked?.problem) {
    return (
      <section className="inspector-section">
        <Fault problem={asked.problem} again={() => inspectNode(node.id)} />
      </section>
    );
  }
  if (!asked?.answer) {
    return (
      <section className="inspector-section">
        <Skeleton rows={4} />
      </section>
    );
  }
  const groups = withDrawn(asked.answer, drawn, node);
  if (groups.length === 0) return null;
  const folded = !all && groups.length > SOME + 1;
  const on = groups.reduce((sum, group) => sum + group.drawn, 0);
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section className="inspector-section" aria-label="Relationships">
      <h3 className="section-head">
        Relationships{' '}
        <span>
          <b>{count(on)}</b> on canvas of {count(total)}
        </span>
      </h3>
      {(folded ? groups.slice(0, SOME) : groups).map((group) => (
        <GroupRow key={`${group.type} ${group.direction}`} group={group} node={node} />
      ))}
      {folded && (
        <button type="button" className="group-more" onClick={() => setAll(true)}>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden /> {count(groups.length - SOME)} more
        </button>
      )}
    </section>
  );
}

/** The node's groups with how many of each are drawn. What only ties an entity to claims is told by the claims. */
function withDrawn(
  preview: PreviewAnswer,
  { relationships }: Drawn,
  { id, labels }: Pick<GraphNode, 'id' | 'labels'>,
): readonly Group[] {
  const drawn = new Map<string, number>();
  for (const { type, start, end } of relationships) {
    for (const key of [start === id && `${type} out`, end === id && `${type} in`]) {
      if (key !== false) drawn.set(key, (drawn.get(key) ?? 0) + 1);
    }
  }
  return preview.groups
    .filter(({ type }) => counts({ labels }, type))
    .map((group) => ({ ...group, drawn: drawn.get(`${group.type} ${group.direction}`) ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

function GroupRow({ group, node }: { group: Group; node: GraphNode }) {
  const { type, direction, drawn } = group;
  const Arrow = direction === 'out' ? ArrowRight : ArrowLeft;
  const all = drawn >= group.count;
  return (
    <div className="group-row">
      <Arrow size={14} strokeWidth={1.75} aria-label={direction === 'out' ? 'outgoing' : 'incoming'} />
      <code title={type}>{type}</code>
      <progress value={drawn} max={group.count} aria-label={`${type} drawn`} />
      <span>
        <b>{count(drawn)}</b> / {count(group.count)}
      </span>
      {all ? (
        <Check size={14} strokeWidth={1.75} aria-label="all drawn" />
      ) : (
        <button
          type="button"
          className="icon-button"
          aria-label={`Add ${type} ${direction === 'out' ? 'from' : 'to'} ${node.caption}`}
          onClick={() => void previewExpansion(node.id, type)}
        >
          <Plus size={14} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </div>
  );
}
