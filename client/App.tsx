import { useStore } from '@nanostores/react';
import { ChevronUp } from 'lucide-react';
import { lazy, Suspense } from 'react';

import { EditBar, SampleNote, StatusLine, ZoomBar } from './panels/CanvasBars.tsx';
import { CanvasPanel } from './panels/CanvasPanel.tsx';
import { ExpandDialog } from './panels/ExpandDialog.tsx';
import { Inspector } from './panels/inspector/Inspector.tsx';
import { KeysDialog } from './panels/KeysDialog.tsx';
import { Legend } from './panels/Legend.tsx';
import { Notices } from './panels/Notices.tsx';
import { Rail } from './panels/Rail.tsx';
import { SearchDialog } from './panels/SearchDialog.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { $consoleOpen } from './state/console.ts';
import type { IconName } from './state/icon-names.ts';
import { $sidePanel } from './state/panels.ts';
import { $selection } from './state/selection.ts';

const Console = lazy(async () => ({ default: (await import('./panels/console/Console.tsx')).Console }));

interface AppProps {
  readonly icons: ReadonlyMap<IconName, string>;
  readonly nonce: string;
}

const INSPECTOR = 348;

/** The page: the canvas and everything around it. */
export function App({ icons, nonce }: AppProps) {
  const side = useStore($sidePanel);
  const consoleOpen = useStore($consoleOpen);
  const { nodes, relationships } = useStore($selection);
  const inspecting = nodes.length + relationships.length > 0;
  const covered = {
    '--covered-right': inspecting ? `${INSPECTOR}px` : '0px',
    '--covered-bottom': consoleOpen ? 'calc(52% - 34px)' : '0px',
  } as React.CSSProperties;
  return (
    <div className="page">
      <TopBar />
      <div className="side">
        <Rail />
        {side === 'legend' && <Legend />}
      </div>
      <main className="stage" style={covered}>
        <div className="canvas-host">
          <CanvasPanel icons={icons} />
          <EditBar />
          {!inspecting && <SampleNote />}
          <StatusLine />
          <ZoomBar />
        </div>
        <Inspector />
        {consoleOpen ? (
          <div className="drawer">
            <Suspense fallback={null}>
              <Console nonce={nonce} />
            </Suspense>
          </div>
        ) : (
          <ConsoleBar />
        )}
      </main>
      <SearchDialog />
      <ExpandDialog />
      <KeysDialog />
      <Notices />
    </div>
  );
}

function ConsoleBar() {
  return (
    <button type="button" className="console-bar" onClick={() => $consoleOpen.set(true)}>
      <ChevronUp size={15} strokeWidth={1.75} aria-hidden />
      <b>Cypher</b> <kbd>Ctrl</kbd>
      <kbd>J</kbd>
    </button>
  );
}
