import './search-kinds.css';
import { count } from '../../ui/numbers.ts';
import type { Group, Kind } from './options.ts';

interface SearchKindsProps {
  readonly groups: readonly Group[];
  readonly kind: Kind;
  readonly choose: (kind: Kind) => void;
}

/** Everything, or one group in full; Tab goes through them without leaving the field. */
export function SearchKinds({ groups, kind, choose: pick }: SearchKindsProps) {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (total === 0) return null;
  const all = { name: 'all', title: 'Everything', total } as const;
  return (
    <div className="search-kinds" role="group" aria-label="What to list">
      {[all, ...groups].map(({ name, title, total: many }) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          aria-pressed={kind === name}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(name)}
        >
          {title} <small>{count(many)}</small>
        </button>
      ))}
    </div>
  );
}
