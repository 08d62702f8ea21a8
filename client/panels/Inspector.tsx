import { useStore } from '@nanostores/react';

import { entriesOf } from '../../contract/values.ts';
import { $known } from '../state/graph.ts';
import { $selection } from '../state/selection.ts';

/** What is selected, in full. */
export function Inspector() {
  const { nodes } = useStore($selection);
  const known = useStore($known);
  const node = known.nodes.get(nodes[0] ?? '');
  if (node === undefined) return null;
  return (
    <aside aria-label="Inspector">
      <h2>{node.caption}</h2>
      <p>{node.labels.join(', ')}</p>
      <dl>
        {entriesOf(node.properties).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
