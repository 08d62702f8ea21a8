import './expand-filter.css';
import './expand-table.css';
import { useStore } from '@nanostores/react';
import { ArrowLeft, ArrowRight, Check, ChevronDown, Search } from 'lucide-react';
import { useState } from 'react';

import { tick, tickAll } from '../../state/actions/expand.ts';
import { freshOf, freshRows } from '../../state/expansion.ts';
import type { ExpansionRow } from '../../state/expansion.ts';
import { $looks, lookOf } from '../../state/looks.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { count } from '../../ui/numbers.ts';

const MOST_ROWS = 10;

interface ExpandTableProps {
  readonly rows: readonly ExpansionRow[];
  readonly ticked: ReadonlySet<string>;
}

/** The rows to choose from: type and direction, far label, new of total. Evidence stands apart. */
export function ExpandTable({ rows, ticked }: ExpandTableProps) {
  const [filter, setFilter] = useState('');
  const [all, setAll] = useState(false);
  const matching = rows.filter((row) => matches(row, filter));
  const plain = matching.filter(({ evidence }) => !evidence);
  const evidence = matching.filter((row) => row.evidence);
  const folded = all || plain.length <= MOST_ROWS + 1 ? [] : plain.slice(MOST_ROWS);
  const shown = folded.length === 0 ? plain : plain.slice(0, MOST_ROWS);
  return (
    <>
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
        <table>
          <thead>
            <tr>
              <th scope="col">
                <TickAll rows={plain} ticked={ticked} />
              </th>
              <th scope="col">Type and direction</th>
              <th scope="col">Far end</th>
              <th scope="col">New / total</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.key} row={row} ticked={ticked.has(row.key)} />
            ))}
            {folded.length > 0 && <MoreRows rows={folded} show={() => setAll(true)} />}
          </tbody>
          {evidence.length > 0 && (
            <tbody>
              <tr className="expand-group">
                <th scope="rowgroup" colSpan={4}>
                  Evidence <small>claims about it and by it, as nodes</small>
                </th>
              </tr>
              {evidence.map((row) => (
                <Row key={row.key} row={row} ticked={ticked.has(row.key)} />
              ))}
            </tbody>
          )}
        </table>
        {matching.length === 0 && <p className="expand-none">No type or label contains “{filter.trim()}”.</p>}
      </div>
    </>
  );
}

function matches({ type, label }: ExpansionRow, filter: string): boolean {
  return `${type} ${label ?? ''}`.toLowerCase().includes(filter.trim().toLowerCase());
}

function TickAll({ rows, ticked }: ExpandTableProps) {
  const keys = freshRows(rows).map(({ key }) => key);
  const some = keys.filter((key) => ticked.has(key)).length;
  return (
    <input
      type="checkbox"
      aria-label="All rows"
      disabled={keys.length === 0}
      checked={some > 0 && some === keys.length}
      ref={(input) => {
        if (input !== null) input.indeterminate = some > 0 && some < keys.length;
      }}
      onChange={() => tickAll(keys)}
    />
  );
}

function Row({ row, ticked }: { row: ExpansionRow; ticked: boolean }) {
  const looks = useStore($looks);
  const { type, direction, label } = row;
  const fresh = freshOf(row);
  const Arrow = direction === 'out' ? ArrowRight : ArrowLeft;
  const way = direction === 'out' ? 'outgoing' : 'incoming';
  return (
    <tr
      data-ticked={(ticked && fresh > 0) || undefined}
      data-done={fresh === 0 || undefined}
      onClick={(event) => {
        if (fresh > 0 && !(event.target instanceof HTMLInputElement)) tick(row.key);
      }}
    >
      <td>
        {fresh === 0 ? (
          <Check size={14} strokeWidth={1.75} aria-hidden />
        ) : (
          <input
            type="checkbox"
            checked={ticked}
            aria-label={`${type}, ${way}, ${label ?? 'several labels'}, ${fresh} new`}
            onChange={() => tick(row.key)}
          />
        )}
      </td>
      <td>
        <Arrow size={14} strokeWidth={1.75} aria-label={way} />{' '}
        <code title={type === 'CLAIMED' ? 'Claimed, not stated as fact' : type}>{type}</code>
      </td>
      <td>
        {label === null ? (
          <span className="quiet">several</span>
        ) : (
          <>
            <LabelDot look={lookOf(looks, { labels: [label] })} size={18} /> {label}
          </>
        )}
      </td>
      <td>
        {fresh === 0 ? (
          'all shown'
        ) : (
          <>
            <b>{count(fresh)}</b> / {count(row.total)}
          </>
        )}
      </td>
    </tr>
  );
}

function MoreRows({ rows, show }: { rows: readonly ExpansionRow[]; show: () => void }) {
  const fresh = rows.reduce((sum, row) => sum + freshOf(row), 0);
  return (
    <tr className="expand-more">
      <td colSpan={4}>
        <button type="button" onClick={show}>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden /> {count(rows.length)} more rows,{' '}
          {fresh === 0 ? 'all shown' : `${count(fresh)} new`}
        </button>
      </td>
    </tr>
  );
}
