import './console.css';
import './console-menu.css';
import { Menu } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { BookOpen, ChevronDown, Play, Square } from 'lucide-react';

import { takeFix } from '../../state/actions/fix.ts';
import { openQuery, runQuery, stopQuery } from '../../state/actions/query.ts';
import { $consoleOpen, $run, $writeAsked } from '../../state/console.ts';
import { $info } from '../../state/info.ts';
import { EditorPane } from './EditorPane.tsx';
import { HistoryMenu } from './HistoryMenu.tsx';
import { ParametersPane } from './ParametersPane.tsx';
import { Results } from './Results.tsx';
import { SAMPLE_QUERIES } from './samples.ts';

/** Cypher: the editor, its parameters, and what the last run answered. */
export function Console({ nonce }: { nonce: string }) {
  const run = useStore($run);
  const running = run?.state === 'running';
  return (
    // Alt Enter takes the fix wherever in the console the keyboard is; the editor has it among its keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="console"
      aria-label="Cypher console"
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'Enter' && !event.isDefaultPrevented()) takeFix();
      }}
    >
      <header className="console-head">
        <h2>Cypher</h2>
        <SampleMenu />
        <HistoryMenu />
        <span className="spring" />
        <WriteSwitch />
        <button type="button" className="button" disabled={!running} onClick={stopQuery}>
          <Square size={13} aria-hidden /> Stop
        </button>
        <button type="button" className="button primary" onClick={() => void runQuery()}>
          <Play size={13} aria-hidden /> Run <kbd>Ctrl ↵</kbd>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Close the console (Ctrl J)"
          onClick={() => $consoleOpen.set(false)}
        >
          <ChevronDown size={16} aria-hidden />
        </button>
      </header>
      <div className="console-body">
        <EditorPane nonce={nonce} />
        <ParametersPane />
      </div>
      <Results />
    </section>
  );
}

function SampleMenu() {
  return (
    <Menu position="bottom-start" width={420} withinPortal>
      <Menu.Target>
        <button type="button" className="text-button">
          <BookOpen size={14} aria-hidden /> <span>Sample queries</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className="console-menu">
        {SAMPLE_QUERIES.map(({ title, explains, query }) => (
          <Menu.Item key={title} onClick={() => openQuery(query, { run: true })}>
            <b>{title}</b>
            <small className="menu-note">{explains}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Shown only where the server permits writing at all. */
function WriteSwitch() {
  const info = useStore($info);
  const write = useStore($writeAsked);
  if (info?.access.writes !== true) return null;
  return (
    <label className="inline-switch">
      <input
        type="checkbox"
        checked={write}
        onChange={(event) => $writeAsked.set(event.currentTarget.checked)}
      />{' '}
      may write
    </label>
  );
}
