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
import { $covered, $drawerHeight, $sidePanel } from './state/panels.ts';

const Console = lazy(async () => ({ default: (await import('./panels/console/Console.tsx')).Console }));

interface AppProps {
  readonly icons: ReadonlyMap<IconName, string>;
  readonly nonce: string;
}

/** The page: the canvas and everything around it. */
export function App({ icons, nonce }: AppProps) {
  const side = useStore($sidePanel);
  const consoleOpen = useStore($consoleOpen);
  const { right, bottom } = useStore($covered);
  const drawer = useStore($drawerHeight);
  const covered = {
    '--covered-right': `${right}px`,
    '--covered-bottom': `${bottom}px`,
    '--drawer': `${drawer}px`,
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
          {right === 0 && <SampleNote />}
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
