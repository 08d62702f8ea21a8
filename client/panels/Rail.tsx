import './rail.css';
import { Tooltip } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Layers, ListTree, Search, SquareTerminal } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

import { openSearch } from '../state/actions/search.ts';
import { $consoleOpen } from '../state/console.ts';
import { $sidePanel } from '../state/panels.ts';
import type { SidePanel } from '../state/panels.ts';

/** The narrow strip of switches at the left. */
export function Rail() {
  const side = useStore($sidePanel);
  const consoleOpen = useStore($consoleOpen);
  const toggle = (panel: SidePanel) => $sidePanel.set(side === panel ? null : panel);
  return (
    <nav className="rail" aria-label="Panels">
      <RailButton icon={Layers} label="Legend" on={side === 'legend'} press={() => toggle('legend')} />
      <RailButton
        icon={ListTree}
        label="Outline (F6)"
        on={side === 'outline'}
        press={() => toggle('outline')}
      />
      <RailButton icon={Search} label="Search (Ctrl K)" press={() => openSearch()} />
      <RailButton
        icon={SquareTerminal}
        label="Cypher (Ctrl J)"
        on={consoleOpen}
        press={() => $consoleOpen.set(!consoleOpen)}
      />
    </nav>
  );
}

interface RailButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly on?: boolean;
  readonly press: () => void;
}

function RailButton({ icon: Icon, label, on, press }: RailButtonProps) {
  return (
    <Tooltip label={label} position="right">
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        aria-pressed={on === true}
        onClick={press}
      >
        <Icon size={17} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  );
}
