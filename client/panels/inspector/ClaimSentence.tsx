import './claim-sentence.css';
import { useStore } from '@nanostores/react';

import { $claims } from '../../state/details.ts';
import type { GraphNode } from '../../state/elements.ts';
import { NodeName } from './NodeName.tsx';

/** A claim has no name: its head is what it says. */
export function ClaimSentence({ node }: { node: GraphNode }) {
  const claim = useStore($claims)
    .get(node.id)
    ?.answer?.claims.find((each) => each.node._value._element_id === node.id);
  if (claim === undefined) return <h2>{node.caption}</h2>;
  return (
    <h2 className="claim-sentence">
      {claim.subject !== null && <NodeName node={claim.subject} />} <code>{claim.type}</code>{' '}
      {claim.object !== null && <NodeName node={claim.object} />}
    </h2>
  );
}
