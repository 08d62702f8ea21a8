import { useStore } from '@nanostores/react';
import { useEffect } from 'react';

import { valueAt } from '../../../contract/values.ts';
import { inspectNode } from '../../state/actions/inspect.ts';
import type { GraphNode } from '../../state/elements.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { ClaimSentence } from './ClaimSentence.tsx';
import { NodeActions } from './NodeActions.tsx';
import { NodeClaims } from './NodeClaims.tsx';
import { NodeRelationships } from './NodeRelationships.tsx';
import { Properties } from './Properties.tsx';

interface NodeInspectorProps {
  readonly node: GraphNode;
  /** Opened from within the inspector, and not what is selected on the canvas. */
  readonly visited: boolean;
}

/** One node: what it is called, what is known of it, what it is tied to, and what is said by and about it. */
export function NodeInspector({ node, visited }: NodeInspectorProps) {
  const looks = useStore($looks);
  useEffect(() => inspectNode(node.id), [node.id]);
  const claim = node.labels.includes('Claim');
  const role = valueAt(node.properties, 'role');
  const subtitle = typeof role === 'string' && role !== '' ? role : null;
  return (
    <div className="inspector-scroll">
      <header className="inspector-head">
        <LabelDot look={lookOf(looks, node)} size={36} />
        <div>
          {claim ? <ClaimSentence node={node} /> : <h2>{node.caption}</h2>}
          {subtitle !== null && <p>{subtitle}</p>}
        </div>
      </header>
      <NodeActions node={node} visited={visited} />
      <Properties labels={node.labels} properties={node.properties} told={toldOf(node, subtitle)} />
      <NodeRelationships node={node} />
      <NodeClaims node={node} />
    </div>
  );
}

/** What the head says already. */
function toldOf({ caption, properties }: GraphNode, subtitle: string | null): ReadonlySet<string> {
  const told = ['name', 'title'].filter((key) => valueAt(properties, key) === caption);
  return new Set(subtitle === null ? told : [...told, 'role']);
}
