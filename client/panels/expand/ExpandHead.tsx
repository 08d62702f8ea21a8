import './expand-head.css';
import { useStore } from '@nanostores/react';
import { X } from 'lucide-react';

import { closeExpansion } from '../../state/actions/expand.ts';
import type { GraphNode } from '../../state/elements.ts';
import type { Expansion } from '../../state/expansion.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';

/** Whose neighbours these are, and how much of what it has is there already. */
export function ExpandHead({ expansion, node }: { expansion: Expansion; node: GraphNode }) {
  const looks = useStore($looks);
  const told = expansion.rows.filter(({ evidence }) => !evidence);
  const total = told.reduce((sum, row) => sum + row.total, 0);
  const shown = told.reduce((sum, row) => sum + row.shown, 0);
  return (
    <div className="expand-head">
      <LabelDot look={lookOf(looks, node)} size={26} />
      <div>
        <h2>Expand {node.caption}</h2>
        <p>
          {count(total)} {total === 1 ? 'relationship' : 'relationships'}, {count(shown)} of them to nodes on
          the canvas
        </p>
      </div>
      <button type="button" className="icon-button" aria-label="Close (Esc)" onClick={closeExpansion}>
        <X size={15} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}
