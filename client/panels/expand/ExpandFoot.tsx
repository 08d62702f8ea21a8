import './expand-foot.css';
import { closeExpansion, setExpansion } from '../../state/actions/expand.ts';
import { wanted } from '../../state/expansion.ts';
import type { Expansion, ExpansionOrder } from '../../state/expansion.ts';
import { Fault } from '../../ui/Fault.tsx';
import { count } from '../../ui/numbers.ts';

const ORDERS: Readonly<Record<ExpansionOrder, string>> = {
  degree: 'Most connected',
  date: 'Newest',
  name: 'Name',
};

const LIMITS = [10, 25, 50, 100];

/** In which order and how many, what that comes to, and the button that says so. */
export function ExpandFoot({ expansion }: { expansion: Expansion }) {
  const { order, limit, state, brought, problem } = expansion;
  const many = wanted(expansion);
  const next = Math.min(many, limit);
  return (
    <div className="expand-foot">
      {problem !== null && <Fault problem={problem} />}
      <p>
        <label>
          Order by{' '}
          <select
            value={order}
            onChange={(event) => setExpansion({ order: event.currentTarget.value as ExpansionOrder })}
          >
            {Object.entries(ORDERS).map(([key, word]) => (
              <option key={key} value={key}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <label>
          Add{' '}
          <select
            value={limit}
            onChange={(event) => setExpansion({ limit: Number(event.currentTarget.value) })}
          >
            {LIMITS.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>{' '}
          at a time
        </label>
      </p>
      <div className="expand-buttons">
        <p role="status">
          <Told expansion={expansion} many={many} next={next} />
        </p>
        <button type="button" className="text-button" onClick={closeExpansion}>
          {brought === null ? 'Cancel' : 'Close'}
        </button>
        <button type="submit" className="button primary" disabled={many === 0 || state === 'adding'}>
          {addWords(next, brought)} <kbd>↵</kbd>
        </button>
      </div>
    </div>
  );
}

function addWords(next: number, brought: number | null): string {
  if (next === 0) return 'Add';
  return `${brought === null ? 'Add' : 'Add next'} ${count(next)}`;
}

function Told({ expansion, many, next }: { expansion: Expansion; many: number; next: number }) {
  const { brought, state, limit } = expansion;
  if (state === 'adding') return 'Adding …';
  if (brought !== null) {
    return (
      <>
        <b>{count(brought)} added.</b> {count(many)} relationships are left for the next {count(limit)}.
      </>
    );
  }
  if (many === 0) return 'Tick what you want to see.';
  return (
    <>
      <b>
        {count(next)} of {count(many)}
      </b>{' '}
      {many === 1 ? 'relationship' : 'relationships'}.
      {many > next && ` ${count(many - next)} are left for the next ${count(limit)}.`}
    </>
  );
}
