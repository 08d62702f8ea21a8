import './expand.css';
import { Modal } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { ArrowLeft, ArrowRight, Check, Search, X } from 'lucide-react';
import { useState } from 'react';

import { addTicked, closeExpansion, setExpansion, tick, tickAll } from '../state/actions/expand.ts';
import { $drawn } from '../state/drawn.ts';
import { $expansion, wanted } from '../state/expansion.ts';
import type { Expansion, ExpansionOrder, ExpansionRow } from '../state/expansion.ts';
import { $known } from '../state/graph.ts';
import { $looks, lookOf } from '../state/looks.ts';
import { LabelDot } from '../ui/LabelDot.tsx';
import { count } from '../ui/numbers.ts';

/** What an expansion would bring, before a line of it is drawn. */
export function ExpandDialog() {
  const expansion = useStore($expansion);
  return (
    <Modal
      opened={expansion !== null}
      onClose={closeExpansion}
      withCloseButton={false}
      padding={0}
      size={470}
      radius={10}
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'expand-dialog', inner: 'expand-inner', overlay: 'expand-overlay' }}
      aria-labelledby="expand-title"
    >
      {expansion !== null && <Preview expansion={expansion} />}
    </Modal>
  );
}

const MOST_ROWS = 11;

function Preview({ expansion }: { expansion: Expansion }) {
  const node = useStore($known).nodes.get(expansion.node);
  const looks = useStore($looks);
  const drawn = useStore($drawn);
  const [filter, setFilter] = useState('');
  const [all, setAll] = useState(false);
  if (node === undefined) return null;
  const on = drawn.relationships.filter(({ start, end }) => start === node.id || end === node.id).length;
  const matching = expansion.rows.filter((row) => matches(row, filter));
  const rows = all ? matching : matching.slice(0, MOST_ROWS);
  const open = rows.filter(({ total, shown }) => total > shown).map(({ key }) => key);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void addTicked();
      }}
    >
      <header className="expand-head">
        <LabelDot look={lookOf(looks, node)} size={26} />
        <div>
          <h2 id="expand-title">Expand {node.caption}</h2>
          <p>
            {count(expansion.total)} relationships, {count(on)} of them on the canvas
          </p>
        </div>
        <button type="button" className="icon-button" aria-label="Close" onClick={closeExpansion}>
          <X size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </header>
      <label className="expand-filter">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          data-autofocus
          placeholder="Filter types and labels"
          aria-label="Filter types and labels"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </label>
      <div className="expand-rows">
        <label className="expand-row expand-row-head">
          <input
            type="checkbox"
            aria-label="All rows"
            checked={open.length > 0 && open.every((key) => expansion.ticked.has(key))}
            ref={(input) => {
              if (input !== null) {
                const some = open.filter((key) => expansion.ticked.has(key)).length;
                input.indeterminate = some > 0 && some < open.length;
              }
            }}
            onChange={() => tickAll(open)}
          />
          <span>Type and direction</span>
          <span>Far end</span>
          <span>New / total</span>
        </label>
        {rows.map((row) => (
          <Row key={row.key} row={row} ticked={expansion.ticked.has(row.key)} />
        ))}
        {matching.length > rows.length && (
          <button type="button" className="text-button" onClick={() => setAll(true)}>
            {count(matching.length - rows.length)} more rows
          </button>
        )}
      </div>
      <Foot expansion={expansion} />
    </form>
  );
}

function matches({ type, labels }: ExpansionRow, filter: string): boolean {
  return `${type} ${labels.join(' ')}`.toLowerCase().includes(filter.trim().toLowerCase());
}

function Row({ row, ticked }: { row: ExpansionRow; ticked: boolean }) {
  const looks = useStore($looks);
  const Arrow = row.direction === 'out' ? ArrowRight : ArrowLeft;
  const fresh = row.total - row.shown;
  return (
    <label className="expand-row" data-ticked={ticked || undefined} data-done={fresh === 0 || undefined}>
      {fresh === 0 ? (
        <Check size={14} strokeWidth={1.75} aria-hidden />
      ) : (
        <input type="checkbox" checked={ticked} onChange={() => tick(row.key)} />
      )}
      <span>
        <Arrow size={14} strokeWidth={1.75} aria-label={row.direction === 'out' ? 'outgoing' : 'incoming'} />
        <code>{row.type}</code>
      </span>
      <span>
        {row.labels.length > 0 && <LabelDot look={lookOf(looks, row)} size={18} />}
        {row.labels.length > 0 ? row.labels.join(', ') : 'several'}
      </span>
      <span>
        {fresh === 0 ? (
          'all shown'
        ) : (
          <>
            <b>{count(fresh)}</b> / {count(row.total)}
          </>
        )}
      </span>
    </label>
  );
}

const ORDERS: Readonly<Record<ExpansionOrder, string>> = {
  degree: 'Best connected',
  date: 'Newest',
  name: 'Name',
};

function Foot({ expansion }: { expansion: Expansion }) {
  const { order, limit, remaining, state, ticked } = expansion;
  const many = wanted(expansion);
  const next = Math.min(many, limit);
  return (
    <footer className="expand-foot">
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
            {[10, 25, 50, 100].map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>{' '}
          at a time
        </label>
      </p>
      <div>
        <p role="status">
          {ticked.size === 0 ? (
            'Tick what you want to see.'
          ) : (
            <>
              <b>
                {count(next)} of {count(many)}
              </b>{' '}
              neighbours.{' '}
              {many > next && `${count(remaining ?? many - next)} are left for the next ${limit}.`}
            </>
          )}
        </p>
        <button type="button" className="text-button" onClick={closeExpansion}>
          Cancel
        </button>
        <button type="submit" className="button primary" disabled={many === 0 || state === 'adding'}>
          Add {next > 0 && count(next)} <kbd>↵</kbd>
        </button>
      </div>
    </footer>
  );
}
