import './node-name.css';
import { captionOf } from '../../../contract/caption.ts';
import type { NodeValue } from '../../../contract/values.ts';
import { lookAt } from '../../state/actions/inspect.ts';

/** The name of a node, which opens it. */
export function NodeName({ node }: { node: NodeValue }) {
  return (
    <button type="button" className="node-name" onClick={() => lookAt(node)}>
      {captionOf(node)}
    </button>
  );
}
