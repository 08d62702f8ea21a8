import './drawer.css';
import { useStore } from '@nanostores/react';
import { ChevronUp } from 'lucide-react';
import { Suspense, lazy } from 'react';

import { $consoleOpen } from '../state/console.ts';
import { $drawer, setDrawerHeight } from '../state/panels.ts';
import { ResizeHandle } from '../ui/ResizeHandle.tsx';

const Console = lazy(async () => ({ default: (await import('./console/Console.tsx')).Console }));

/** The console at the bottom: a bar while it is closed, a drawer of any height when it is open. */
export function Drawer({ nonce }: { nonce: string }) {
  const open = useStore($consoleOpen);
  const height = useStore($drawer);
  if (!open) return <ConsoleBar />;
  return (
    <div className="drawer">
      <ResizeHandle
        label="Height of the console"
        className="drawer-handle"
        grows="up"
        size={height}
        least={160}
        most={2000}
        sizeAt={(_, y) => innerHeight - y}
        onSize={setDrawerHeight}
      />
      <Suspense fallback={null}>
        <Console nonce={nonce} />
      </Suspense>
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
