import './top-bar.css';
import './engine-badge.css';
import './top-search.css';
import { Popover, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { CircleHelp, Import, Lock, LockOpen, Moon, Search, Sun } from 'lucide-react';

import type { GraphAnswer } from '../../contract/graph.ts';
import { openImport } from '../state/actions/import.ts';
import { openSearch } from '../state/actions/search.ts';
import { $info, graphName } from '../state/info.ts';
import { $keysOpen } from '../state/panels.ts';
import { Mark } from '../ui/Mark.tsx';
import { ShareMenu } from './share/ShareMenu.tsx';

/** What graph this is, the way in by name, and what concerns the whole page. */
export function TopBar() {
  const info = useStore($info);
  return (
    <header className="top-bar">
      <Mark />
      <h1>Relata</h1>
      <span className="top-slash" aria-hidden>
        /
      </span>
      <b className="top-graph">{info === null ? 'Opening …' : graphName(info)}</b>
      {info !== null && <EngineBadge info={info} />}
      {info !== null && <AccessBadge info={info} />}
      <button type="button" className="top-search" onClick={() => openSearch()}>
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <span>Search or run a command</span>
        <kbd>Ctrl</kbd>
        <kbd>K</kbd>
      </button>
      <nav aria-label="Page">
        {info?.access.imports === true && (
          <button type="button" className="text-button" onClick={() => openImport()}>
            <Import size={16} strokeWidth={1.75} aria-hidden /> Import
          </button>
        )}
        <ShareMenu />
        <SchemeSwitch />
        <Tooltip label="All keys (?)">
          <button
            type="button"
            className="icon-button"
            aria-label="Help and keys"
            onClick={() => $keysOpen.set(true)}
          >
            <CircleHelp size={17} strokeWidth={1.75} aria-hidden />
          </button>
        </Tooltip>
      </nav>
    </header>
  );
}

/** The engine, and on a click what that means and how to use another. */
function EngineBadge({ info }: { info: GraphAnswer }) {
  const embedded = info.engine === 'embedded';
  return (
    // Escape is heard where the keyboard is.
    <Popover width={340} position="bottom-start" shadow="none" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="engine-badge">
          <i aria-hidden /> {embedded ? 'Embedded · Cypher subset' : `${info.product} ${info.version}`}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="engine-note">
        {embedded ? (
          <>
            <p>
              This graph lives inside Relata, in {info.product} {info.version}. It is meant for the first
              minutes, for samples and for small graphs, and knows a part of Cypher.
            </p>
            <p>To use your own Neo4j, start Relata with its address:</p>
            <pre>GRAPH_URL=bolt://localhost:7687 npm start</pre>
            <p>
              Without one at hand, <code>npm run neo4j</code> fetches and starts Neo4j and prints the line to
              use.
            </p>
          </>
        ) : (
          <p>
            {info.product} {info.version}, database <code>{info.database}</code>, with{' '}
            {info.capabilities.fullText ? 'full-text search' : 'no full-text search'}.
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function AccessBadge({ info }: { info: GraphAnswer }) {
  const { writes } = info.access;
  const Icon = writes ? LockOpen : Lock;
  return (
    <Tooltip
      multiline
      w={280}
      label={
        writes
          ? 'Queries may write when you ask for it in the console.'
          : 'The server refuses every query that would change the graph. Start Relata with --allow-writes to permit them.'
      }
    >
      <button type="button" className="access-badge">
        <Icon size={14} strokeWidth={1.75} aria-hidden /> {writes ? 'Writes permitted' : 'Read-only'}
      </button>
    </Tooltip>
  );
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? 'Light theme' : 'Dark theme';
  return (
    <Tooltip label={label}>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? (
          <Sun size={17} strokeWidth={1.75} aria-hidden />
        ) : (
          <Moon size={17} strokeWidth={1.75} aria-hidden />
        )}
      </button>
    </Tooltip>
  );
}
