import './console-menu.css';
import { Menu } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { History, Trash2 } from 'lucide-react';

import { openQuery } from '../../state/actions/query.ts';
import { $pastRuns, forgetRuns } from '../../state/past-runs.ts';
import type { PastRun } from '../../state/past-runs.ts';
import { duration, many, moment } from '../../ui/numbers.ts';

const OFFERED = 50;

/** Earlier queries, to be opened again; this browser keeps them until they are cleared. */
export function HistoryMenu() {
  const past = useStore($pastRuns);
  return (
    <Menu position="bottom-start" width={520} withinPortal>
      <Menu.Target>
        <button type="button" className="text-button" disabled={past.length === 0}>
          <History size={14} aria-hidden /> <span>History</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className="console-menu">
        {past.slice(0, OFFERED).map((run) => (
          <Menu.Item key={run.at} onClick={() => openQuery(run.query, { parameters: run.parameters })}>
            <code>{run.query.replaceAll(/\s+/g, ' ').slice(0, 120)}</code>
            <small className="menu-note">
              {moment(run.at)} · {howItWent(run)}
            </small>
          </Menu.Item>
        ))}
        <div className="menu-end">
          <Menu.Item className="fault" leftSection={<Trash2 size={14} aria-hidden />} onClick={forgetRuns}>
            Clear history
          </Menu.Item>
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

function howItWent({ state, rows, elapsedMs }: PastRun): string {
  if (state !== 'done') return state;
  return `${many(rows, 'row')} in ${duration(elapsedMs)}`;
}
