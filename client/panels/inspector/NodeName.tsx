import { useStore } from '@nanostores/react';

import { captionOf } from '../../../contract/caption.ts';
import type { NodeValue } from '../../../contract/values.ts';
import { lookAt } from '../../state/actions/inspect.ts';
import { nodeFrom } from '../../state/elements.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';

/** The name of a node, which opens it. */
export function NodeName({ node }: { node: NodeValue }) {
  return (
    <button type="button" className="node-name" onClick={() => lookAt(node)}>
      {captionOf(node)}
    </button>
  );
}

/** A node on a line of its own, with its sign. */
export function NodeLine({ node, size }: { node: NodeValue; size: number }) {
  const looks = useStore($looks);
  return (
    <button type="button" className="node-line" onClick={() => lookAt(node)}>
      <LabelDot look={lookOf(looks, nodeFrom(node, null))} size={size} />
      <span>{captionOf(node)}</span>
    </button>
  );
}
