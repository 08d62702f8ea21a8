import './side-panel.css';
import './legend.css';
import './legend-section.css';
import './legend-row.css';
import { Tooltip } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { ChevronDown, ChevronUp, Eye, EyeOff, SquareTerminal, X } from 'lucide-react';
import { useState } from 'react';

import { setMinSources, toggleLabel, toggleStanding, toggleType } from '../state/actions/filter.ts';
import { openQuery } from '../state/actions/query.ts';
import type { Standing } from '../state/elements.ts';
import { labelQuery, typeQuery } from '../state/legend-queries.ts';
import { $legend, STANDING_WORDS } from '../state/legend.ts';
import type { LegendRow } from '../state/legend.ts';
import { $looks, lookOf } from '../state/looks.ts';
import { $sidePanel } from '../state/panels.ts';
import { $view } from '../state/view.ts';
import { EdgeSign } from '../ui/EdgeSign.tsx';
import { LabelDot } from '../ui/LabelDot.tsx';
import { count } from '../ui/numbers.ts';

const MOST_ROWS = 8;

/** Labels, types and standings with what is shown of how much; a click hides or shows. */
export function Legend() {
  const { labels, types, standings } = useStore($legend);
  const claims = standings.some(({ key, shown, hidden }) => key !== 'affirmed' && (shown > 0 || hidden));
  return (
    <section className="legend" aria-labelledby="legend-title">
      <header>
        <h2 id="legend-title">Legend</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close the legend"
          onClick={() => $sidePanel.set(null)}
        >
          <X size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </header>
      <div className="legend-scroll">
        <LegendSection title="Labels" note="shown / in graph" rows={labels} row={LabelRow} />
        <LegendSection title="Relationship types" note={`${types.length} types`} rows={types} row={TypeRow} />
        {claims && (
          <div className="legend-section">
            <h3 className="section-head">Who says so</h3>
            {standings.map((row) => (
              <StandingRow key={row.key} row={row} />
            ))}
            <SourcesSwitch />
          </div>
        )}
      </div>
    </section>
  );
}

interface LegendSectionProps {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly LegendRow[];
  readonly row: (props: { row: LegendRow }) => React.ReactNode;
}

function LegendSection({ title, note, rows, row: One }: LegendSectionProps) {
  const [all, setAll] = useState(false);
  const many = rows.length > MOST_ROWS + 1;
  const rest = rows.slice(MOST_ROWS);
  return (
    <div className="legend-section">
      <h3 className="section-head">
        {title} <small>{note}</small>
      </h3>
      {(many && !all ? rows.slice(0, MOST_ROWS) : rows).map((row) => (
        <One key={row.key} row={row} />
      ))}
      {many && (
        <button type="button" className="legend-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
          <span>{all ? 'Fewer' : `${rest.length} more`}</span>
          {!all && <Amount row={summed(rest)} />}
        </button>
      )}
    </div>
  );
}

function summed(rows: readonly LegendRow[]): LegendRow {
  const shown = rows.reduce((sum, row) => sum + row.shown, 0);
  const total = rows.reduce((sum, row) => sum + (row.total ?? 0), 0);
  return { key: '', shown, total, hidden: false };
}

function LabelRow({ row }: { row: LegendRow }) {
  const looks = useStore($looks);
  return (
    <Row row={row} toggle={() => toggleLabel(row.key)} query={labelQuery}>
      <LabelDot look={lookOf(looks, { labels: [row.key] })} size={18} />
      <span title={row.key}>{row.key}</span>
    </Row>
  );
}

function TypeRow({ row }: { row: LegendRow }) {
  return (
    <Row row={row} toggle={() => toggleType(row.key)} query={typeQuery}>
      <EdgeSign standing={row.key === 'CLAIMED' ? 'claimed' : 'affirmed'} />
      <code title={row.key}>{row.key}</code>
    </Row>
  );
}

function StandingRow({ row }: { row: LegendRow<Standing> }) {
  return (
    <Row row={row} toggle={() => toggleStanding(row.key)}>
      <EdgeSign standing={row.key} />
      <span>{STANDING_WORDS[row.key]}</span>
    </Row>
  );
}

interface RowProps {
  readonly row: LegendRow;
  readonly toggle: () => void;
  /** The query for what the row names; rows without one cannot be queried. */
  readonly query?: (name: string) => string;
  readonly children: React.ReactNode;
}

/** One button to hide or show, and a second that asks the database. */
function Row({ row, toggle, query, children }: RowProps) {
  const Icon = row.hidden ? EyeOff : Eye;
  return (
    <div className="legend-row" data-hidden={row.hidden || undefined}>
      <button
        type="button"
        className="legend-toggle"
        aria-pressed={!row.hidden}
        title={row.hidden ? 'Click to show' : 'Click to hide'}
        onClick={toggle}
      >
        {children}
        <Icon className="legend-eye" size={14} strokeWidth={1.75} aria-hidden />
        <Amount row={row} />
      </button>
      {query !== undefined && (
        <Tooltip label={`Query ${row.key}`}>
          <button
            type="button"
            className="legend-query"
            aria-label={`Query ${row.key}`}
            onClick={() => openQuery(query(row.key), { run: true })}
          >
            <SquareTerminal size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </Tooltip>
      )}
    </div>
  );
}

function Amount({ row }: { row: LegendRow }) {
  return (
    <span className="legend-amount">
      <b>{count(row.shown)}</b>
      {row.total !== null && <> / {count(row.total)}</>}
    </span>
  );
}

function SourcesSwitch() {
  const on = useStore($view).filters.minSources >= 2;
  return (
    <div className="legend-switch">
      <span id="two-sources">2+ independent sources</span>
      <Tooltip label="Only relationships that two sources of different origin affirm" multiline w={220}>
        <button
          type="button"
          role="switch"
          className="switch"
          aria-checked={on}
          aria-labelledby="two-sources"
          onClick={() => setMinSources(on ? 0 : 2)}
        />
      </Tooltip>
    </div>
  );
}
