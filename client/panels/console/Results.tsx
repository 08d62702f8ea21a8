import './results.css';
import { Menu } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Braces, Download, GitFork, ListTree, Table2 } from 'lucide-react';
import { useRef } from 'react';
import type { RefObject } from 'react';

import { $lastGood, $resultTab, $run } from '../../state/console.ts';
import type { ResultTab, Run } from '../../state/console.ts';
import { csvOf, jsonOf } from '../../state/results/files.ts';
import { $trouble } from '../../state/trouble.ts';
import { count } from '../../ui/numbers.ts';
import { ProblemCard } from '../../ui/ProblemCard.tsx';
import { saveText } from '../../ui/save-file.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { problemText } from './problem-words.ts';
import { ResultGraph } from './ResultGraph.tsx';
import { ResultJson } from './ResultJson.tsx';
import { ResultLine } from './ResultLine.tsx';
import { ResultPlan } from './ResultPlan.tsx';
import { ResultsEmpty } from './ResultsEmpty.tsx';
import { ResultTable } from './ResultTable.tsx';
import type { TablePlace } from './ResultTable.tsx';

const TABS = [
  ['graph', 'Graph', GitFork],
  ['table', 'Table', Table2],
  ['json', 'JSON', Braces],
  ['plan', 'Plan', ListTree],
] as const;

/** The result of the last run that gave one, in the form chosen. */
export function Results() {
  const run = useStore($run);
  const last = useStore($lastGood);
  const tab = useStore($resultTab);
  const place = useRef<TablePlace>(null);
  const shown = run?.state === 'failed' && run.received === 0 ? last : run;
  return (
    <section className="results" aria-label="Results">
      <header>
        <div role="tablist" aria-label="Result as">
          {TABS.map(([value, text, Icon]) => (
            <button
              key={value}
              type="button"
              role="tab"
              id={`tab-${value}`}
              aria-selected={tab === value}
              aria-controls="result-panel"
              onClick={() => $resultTab.set(value)}
            >
              <Icon size={14} aria-hidden /> <span>{text}</span>
              <small>{shown === null ? '' : amountIn(shown, value)}</small>
            </button>
          ))}
        </div>
        <ResultLine />
        {shown !== null && shown.columns.length > 0 && <Save run={shown} />}
      </header>
      <Announced run={run} />
      <div id="result-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className="result-panel">
        {shown === null ? (
          <ResultsEmpty />
        ) : (
          <Body run={shown} tab={tab} stale={shown !== run} place={place} />
        )}
      </div>
    </section>
  );
}

/** Problems that have a place stand in the editor under their line, and are only told here; the others stand here. */
function Announced({ run }: { run: Run | null }) {
  const trouble = useStore($trouble);
  if (trouble !== null) {
    return (
      <p role="alert" className="visually-hidden">
        {problemText(trouble)} {trouble.remedy !== null && 'Alt Enter does it.'}
      </p>
    );
  }
  return run?.problem == null ? null : <ProblemCard problem={run.problem} />;
}

interface BodyProps {
  readonly run: Run;
  readonly tab: ResultTab;
  readonly stale: boolean;
  readonly place: RefObject<TablePlace | null>;
}

function Body({ run, tab, stale, place }: BodyProps) {
  if (tab === 'graph') return <ResultGraph run={run} />;
  if (tab === 'plan') return <ResultPlan plan={run.end?.plan ?? null} />;
  if (run.received === 0 && run.state === 'running') {
    return (
      <div className="result-waiting">
        <Skeleton rows={5} />
      </div>
    );
  }
  if (run.received === 0) {
    return <p className="result-empty">The query ran and found no rows.</p>;
  }
  return tab === 'json' ? (
    <ResultJson run={run} />
  ) : (
    <ResultTable key={run.startedAt} run={run} stale={stale} place={place} />
  );
}

/** The whole result as a file: every row, exact values. */
function Save({ run }: { run: Run }) {
  const { columns, rows } = run;
  return (
    <Menu position="bottom-end" width={220} withinPortal>
      <Menu.Target>
        <button type="button" className="icon-button" aria-label="Save the result">
          <Download size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => saveText('result.csv', 'text/csv', csvOf(columns, rows))}>
          Save as CSV
        </Menu.Item>
        <Menu.Item onClick={() => saveText('result.json', 'application/json', jsonOf(columns, rows))}>
          Save as JSON
        </Menu.Item>
        <p className="menu-foot">
          {run.received === 1 ? 'The one row' : `All ${count(run.received)} rows`} with exact values.
        </p>
      </Menu.Dropdown>
    </Menu>
  );
}

function amountIn(run: Run, tab: ResultTab): string {
  if (tab === 'graph') return run.elements.nodes.size === 0 ? '' : String(run.elements.nodes.size);
  return tab === 'table' ? String(run.received) : '';
}
