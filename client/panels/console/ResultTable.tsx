import './result-rows.css';
import './result-table.css';
import { useStore } from '@nanostores/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

import type { Value } from '../../../contract/values.ts';
import { selectRow } from '../../state/actions/select.ts';
import type { Run } from '../../state/console.ts';
import { nodeIdsIn } from '../../state/results/elements-in.ts';
import { $selection } from '../../state/selection.ts';
import { columnType, isNumeric } from './column-type.ts';
import { columnWidths } from './column-widths.ts';
import { moveInGrid } from './grid-keys.ts';
import type { Cell } from './grid-keys.ts';
import { ResultCell } from './ResultCell.tsx';

const ROW = 27;

/** Where one is in the table of a run: how far it is scrolled, and the cell under the keyboard. */
export interface TablePlace {
  readonly startedAt: number;
  readonly top: number;
  readonly active: Cell;
}

interface ResultTableProps {
  readonly run: Run;
  readonly stale: boolean;
  /** Kept outside: the table goes while the result is looked at in another form. */
  readonly place: RefObject<TablePlace | null>;
}

/** The rows of a result as a grid for mouse and keyboard; only those in sight exist. */
export function ResultTable({ run, stale, place }: ResultTableProps) {
  const { startedAt } = run;
  const host = useRef<HTMLDivElement>(null);
  const [before] = useState(() => (place.current?.startedAt === startedAt ? place.current : null));
  const [active, setActive] = useState<Cell>(before?.active ?? { row: 0, column: 0 });
  const selection = useStore($selection);
  const selected = new Set(selection.nodes);
  const virtual = useVirtualizer({
    count: run.received,
    getScrollElement: () => host.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialOffset: before?.top ?? 0,
  });
  useEffect(() => {
    place.current = { startedAt, top: host.current?.scrollTop ?? 0, active };
  }, [place, startedAt, active]);
  const { template, least } = columnWidths(run.columns, run.rows);
  const widths = { gridTemplateColumns: template, minWidth: least };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveInGrid(event, active, {
      rows: run.received,
      columns: run.columns.length,
      page: pageOf(host.current),
    });
    if (next === null) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        selectRow(run.rows[active.row] ?? []);
      }
      return;
    }
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next.row, { align: 'auto' });
  };

  return (
    <div
      ref={host}
      className="result-table"
      data-stale={stale || undefined}
      role="grid"
      aria-label="Result"
      aria-rowcount={run.received + 1}
      aria-colcount={run.columns.length + 1}
      aria-activedescendant={`cell-${active.row}-${active.column}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => {
        place.current = { startedAt, top: currentTarget.scrollTop, active };
      }}
    >
      <div role="row" aria-rowindex={1} className="result-head" style={widths}>
        <span role="columnheader" aria-label="Row" />
        {run.columns.map((column, index) => {
          const type = columnType(run.rows, index);
          return (
            <span
              role="columnheader"
              key={`${index}-${column}`}
              title={column}
              className={isNumeric(type) ? 'number' : undefined}
            >
              <b>{column}</b> <small>{type}</small>
            </span>
          );
        })}
      </div>
      <div role="presentation" className="result-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <ResultRow
            key={index}
            index={index}
            row={run.rows[index] ?? []}
            style={{ ...widths, transform: `translateY(${start}px)` }}
            active={active.row === index ? active.column : null}
            selected={selected.size > 0 && nodeIdsIn(run.rows[index] ?? []).some((id) => selected.has(id))}
            onChoose={(column) => {
              setActive({ row: index, column });
              selectRow(run.rows[index] ?? []);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly row: readonly Value[];
  readonly style: {
    readonly gridTemplateColumns: string;
    readonly minWidth: number;
    readonly transform: string;
  };
  readonly active: number | null;
  readonly selected: boolean;
  readonly onChoose: (column: number) => void;
}

function ResultRow({ index, row, style, active, selected, onChoose }: RowProps) {
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={selected} className="result-row" style={style}>
      <span role="rowheader" className="result-number">
        {index + 1}
      </span>
      {row.map((value, column) => (
        // The grid itself takes the keyboard; a cell only takes the mouse.
        <span
          key={column}
          id={`cell-${index}-${column}`}
          role="gridcell"
          tabIndex={-1}
          data-active={active === column || undefined}
          onMouseDown={() => onChoose(column)}
        >
          <ResultCell value={value} />
        </span>
      ))}
    </div>
  );
}

function pageOf(host: HTMLElement | null): number {
  return Math.max(1, Math.floor((host?.clientHeight ?? 0) / ROW) - 2);
}
